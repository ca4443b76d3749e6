import { refusals } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import { boolean, list, string } from '../../../shapes/declare.ts';
import { take, takenBefore } from '../deployments/once.ts';
import { operate } from '../deployments/operate.ts';
import { notCancellable, notModelled, notRollbackable } from '../faults.ts';
import { findStack } from '../stacks/find-stack.ts';
import type { StackRecord } from '../stacks/stack-record.ts';
import { answer } from './answer.ts';
import { clientToken, deploymentConfig, stackName } from './inputs.ts';

/** Undoes an operation that failed without rollback. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_RollbackStack.html */
export const rollbackStack = operation({
  name: 'RollbackStack',
  input: {
    StackName: stackName,
    RoleARN: string({ min: 20, max: 2048 }),
    ClientRequestToken: clientToken,
    RetainExceptOnCreate: boolean(),
    DeploymentConfig: deploymentConfig,
  },
  run(input, context) {
    const record = findStack(context, input.StackName, refusals.noStack);
    const asked = { operation: 'RollbackStack', token: input.ClientRequestToken, input };
    const taken = takenBefore(record, asked);
    if (taken !== undefined) return answer(record, taken);
    demand(record, ['CREATE_FAILED', 'UPDATE_FAILED']);
    const retainExceptOnCreate = input.RetainExceptOnCreate ?? false;
    void operate(context, record, {
      kind: 'rollback',
      skip: [],
      retainExceptOnCreate,
      token: input.ClientRequestToken,
    });
    take(record, asked);
    return answer(record);
  },
});

/** Goes on with a rollback that failed. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ContinueUpdateRollback.html */
export const continueUpdateRollback = operation({
  name: 'ContinueUpdateRollback',
  input: {
    StackName: stackName,
    RoleARN: string({ min: 20, max: 2048 }),
    ResourcesToSkip: list(string()),
    ClientRequestToken: clientToken,
    ForceRollback: boolean(),
  },
  run(input, context) {
    if (input.ForceRollback === true) throw notModelled('ForceRollback');
    const record = findStack(context, input.StackName, refusals.noStack);
    const asked = { operation: 'ContinueUpdateRollback', token: input.ClientRequestToken, input };
    if (takenBefore(record, asked) !== undefined) return {};
    demand(record, ['UPDATE_ROLLBACK_FAILED']);
    const skip = input.ResourcesToSkip ?? [];
    void operate(context, record, {
      kind: 'rollback',
      skip,
      retainExceptOnCreate: false,
      token: input.ClientRequestToken,
    });
    take(record, asked);
    return {};
  },
});

/** Refuses: an update of this cloud is over before anybody can stop it. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CancelUpdateStack.html */
export const cancelUpdateStack = operation({
  name: 'CancelUpdateStack',
  input: { StackName: stackName, ClientRequestToken: clientToken },
  run(input, context) {
    const { status } = findStack(context, input.StackName, refusals.noStack);
    throw status === 'UPDATE_IN_PROGRESS' ? notModelled('CancelUpdateStack while an update goes on') : notCancellable();
  },
});

function demand({ id, status }: StackRecord, allowed: readonly StackRecord['status'][]): void {
  if (!allowed.includes(status)) throw notRollbackable(id, status);
}
