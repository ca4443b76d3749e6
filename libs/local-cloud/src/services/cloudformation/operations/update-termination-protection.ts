import { refusals } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import { boolean } from '../../../shapes/declare.ts';
import { findLivingStack } from '../stacks/find-stack.ts';
import { stackName } from './inputs.ts';

/** Keeps a stack from being deleted, or lets it be. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html */
export const updateTerminationProtection = operation({
  name: 'UpdateTerminationProtection',
  input: { StackName: stackName, EnableTerminationProtection: boolean({ required: true }) },
  run(input, context) {
    const record = findLivingStack(context, input.StackName, refusals.noStack);
    record.terminationProtected = input.EnableTerminationProtection;
    return { StackId: record.id };
  },
});
