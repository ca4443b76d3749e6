import { isInProgress, reportedRefusals } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import type { Scope } from '../../../scope.ts';
import { list, oneOf, string } from '../../../shapes/declare.ts';
import { fingerprintOf, take, takenBefore, type TokenedRequest } from '../deployments/once.ts';
import { operate } from '../deployments/operate.ts';
import { notDeletable, notModelled } from '../faults.ts';
import { isLiving, lookUpStack } from '../stacks/find-stack.ts';
import { stacksOf, type Task } from '../stacks/stack-record.ts';
import { clientToken, deploymentConfig, stackName } from './inputs.ts';

/** Begins to delete a stack; one that is not there is no error. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html */
export const deleteStack = operation({
  name: 'DeleteStack',
  input: {
    StackName: stackName,
    RetainResources: list(string()),
    RoleARN: string({ min: 20, max: 2048 }),
    ClientRequestToken: clientToken,
    DeletionMode: oneOf('STANDARD', 'FORCE_DELETE_STACK'),
    DeploymentConfig: deploymentConfig,
  },
  run(input, context) {
    if (input.DeletionMode === 'FORCE_DELETE_STACK') throw notModelled('DeletionMode FORCE_DELETE_STACK');
    const asked = { operation: 'DeleteStack', token: input.ClientRequestToken, input };
    const record = lookUpStack(context, input.StackName);
    if (record === undefined || !isLiving(record) || deletedNamesake(context, input.StackName, asked)) return {};
    if (takenBefore(record, asked) !== undefined) return {};
    if (record.terminationProtected) throw reportedRefusals.terminationProtected(record.name);
    const task: Task = { kind: 'delete', retain: input.RetainResources ?? [], token: input.ClientRequestToken };
    if (record.status === 'DELETE_IN_PROGRESS') return {};
    if (record.operation === undefined) void operate(context, record, task);
    else if (record.status.startsWith('UPDATE_') && isInProgress(record.status))
      throw notDeletable(record.id, record.status);
    else record.operation.next ??= task;
    take(record, asked);
    return {};
  },
});

/** Tells whether this very request, by name and with a token, has deleted a stack that had the name before. */
function deletedNamesake(scope: Scope, name: string, asked: TokenedRequest): boolean {
  const { token } = asked;
  if (token === undefined) return false;
  const fingerprint = fingerprintOf(asked);
  return [...stacksOf(scope).values()].some(
    (stack) => stack.name === name && !isLiving(stack) && stack.tokens.get(token)?.fingerprint === fingerprint,
  );
}
