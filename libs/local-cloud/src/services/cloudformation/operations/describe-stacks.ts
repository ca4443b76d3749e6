import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { describeStack } from '../stacks/describe-stack.ts';
import { findStack, isLiving } from '../stacks/find-stack.ts';
import { stacksOf } from '../stacks/stack-record.ts';
import { nextToken } from './inputs.ts';
import { page } from './page.ts';

/** Shows one stack, or all that are not deleted, newest first. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html */
export const describeStacks = operation({
  name: 'DescribeStacks',
  input: { StackName: string({ min: 1 }), NextToken: nextToken },
  run(input, context) {
    const found =
      input.StackName === undefined
        ? [...stacksOf(context).values()].filter(isLiving).reverse()
        : [findStack(context, input.StackName)];
    const { items, nextToken: NextToken } = page(found, input.NextToken);
    return { Stacks: items.map(describeStack), NextToken };
  },
});
