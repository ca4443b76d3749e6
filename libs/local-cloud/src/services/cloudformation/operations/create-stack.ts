import { operation } from '../../../operation.ts';
import type { Context } from '../../../scope.ts';
import { boolean, integer, oneOf, string } from '../../../shapes/declare.ts';
import { createStack as begin } from '../deployments/create-and-update.ts';
import { take, takenBefore } from '../deployments/once.ts';
import { lookUpStack } from '../stacks/find-stack.ts';
import { readPolicy } from '../stacks/policy.ts';
import { answer } from './answer.ts';
import { clientToken, stackInput } from './inputs.ts';
import { readRequest } from './read-request.ts';

/** Begins to make a stack. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html */
export const createStack = operation({
  name: 'CreateStack',
  input: {
    ...stackInput,
    DisableRollback: boolean(),
    OnFailure: oneOf('DO_NOTHING', 'ROLLBACK', 'DELETE'),
    TimeoutInMinutes: integer({ min: 1 }),
    EnableTerminationProtection: boolean(),
    RetainExceptOnCreate: boolean(),
    DisableValidation: boolean(),
    StackPolicyBody: string({ min: 1, max: 16384 }),
    StackPolicyURL: string({ min: 1, max: 5120 }),
    ClientRequestToken: clientToken,
  },
  run(input, context: Context) {
    const asked = { operation: 'CreateStack', token: input.ClientRequestToken, input };
    const existing = lookUpStack(context, input.StackName);
    const taken = existing && takenBefore(existing, asked);
    if (taken !== undefined) return answer(existing!, taken);
    const policy = readPolicy(context, input);
    const request = readRequest(context, input);
    const disabled = input.DisableRollback ?? input.DeploymentConfig?.DisableRollback ?? false;
    const { record } = begin(context, input.StackName, request, {
      retainExceptOnCreate: input.RetainExceptOnCreate,
      onFailure: input.OnFailure ?? (disabled ? 'DO_NOTHING' : 'ROLLBACK'),
      ...(input.ResourceTypes === undefined ? {} : { resourceTypes: input.ResourceTypes }),
      ...(input.ClientRequestToken === undefined ? {} : { token: input.ClientRequestToken }),
    });
    record.terminationProtected = input.EnableTerminationProtection ?? false;
    record.policy = policy;
    take(record, asked);
    return answer(record);
  },
});
