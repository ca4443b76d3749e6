import { refusals } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { updateStack as begin } from '../deployments/create-and-update.ts';
import { take, takenBefore } from '../deployments/once.ts';
import { findStack } from '../stacks/find-stack.ts';
import { readPolicy } from '../stacks/policy.ts';
import { answer } from './answer.ts';
import { clientToken, stackInput } from './inputs.ts';
import { readRequest } from './read-request.ts';

/** Begins to change a stack. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html */
export const updateStack = operation({
  name: 'UpdateStack',
  input: {
    ...stackInput,
    UsePreviousTemplate: boolean(),
    DisableRollback: boolean(),
    RetainExceptOnCreate: boolean(),
    DisableValidation: boolean(),
    StackPolicyBody: string({ min: 1, max: 16384 }),
    StackPolicyURL: string({ min: 1, max: 5120 }),
    ClientRequestToken: clientToken,
  },
  run(input, context) {
    const record = findStack(context, input.StackName, refusals.noStack);
    const asked = { operation: 'UpdateStack', token: input.ClientRequestToken, input };
    const taken = takenBefore(record, asked);
    if (taken !== undefined) return answer(record, taken);
    const policy = readPolicy(context, input);
    const request = readRequest(context, input, record.face.request);
    const disabled = input.DisableRollback ?? input.DeploymentConfig?.DisableRollback ?? false;
    begin(context, record, request, {
      retainExceptOnCreate: input.RetainExceptOnCreate,
      onFailure: disabled ? 'DO_NOTHING' : 'ROLLBACK',
      ...(input.ResourceTypes === undefined ? {} : { resourceTypes: input.ResourceTypes }),
      ...(input.ClientRequestToken === undefined ? {} : { token: input.ClientRequestToken }),
    });
    record.policy = policy ?? record.policy;
    take(record, asked);
    return answer(record);
  },
});
