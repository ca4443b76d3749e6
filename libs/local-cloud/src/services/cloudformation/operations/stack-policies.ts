import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findStack } from '../stacks/find-stack.ts';
import { readPolicy } from '../stacks/policy.ts';
import { stackName } from './inputs.ts';

/** Writes down a stack policy. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_SetStackPolicy.html */
export const setStackPolicy = operation({
  name: 'SetStackPolicy',
  input: {
    StackName: stackName,
    StackPolicyBody: string({ min: 1, max: 16384 }),
    StackPolicyURL: string({ min: 1, max: 5120 }),
  },
  run(input, context) {
    const record = findStack(context, input.StackName);
    record.policy = readPolicy(context, input) ?? record.policy;
    return {};
  },
});

/** Shows the stack policy. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetStackPolicy.html */
export const getStackPolicy = operation({
  name: 'GetStackPolicy',
  input: { StackName: stackName },
  run(input, context) {
    return { StackPolicyBody: findStack(context, input.StackName).policy };
  },
});
