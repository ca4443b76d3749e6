import { operation } from '../../../operation.ts';
import type { Scope } from '../../../scope.ts';
import { string } from '../../../shapes/declare.ts';
import { describeStack } from '../stacks/describe-stack.ts';
import { endsSoon } from '../deployments/ends-soon.ts';
import { findStack, isLiving } from '../stacks/find-stack.ts';
import { stacksOf, type StackRecord } from '../stacks/stack-record.ts';
import { nextToken } from './inputs.ts';
import { page } from './page.ts';

/** Shows one stack, or all that are not deleted, newest first. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html */
export const describeStacks = operation({
  name: 'DescribeStacks',
  input: { StackName: string({ min: 1 }), NextToken: nextToken },
  async run(input, context) {
    if (input.StackName !== undefined) await endsSoon(context, findStack(context, input.StackName));
    const { items, nextToken: NextToken } = page(asked(context, input.StackName), input.NextToken);
    return { Stacks: items.map(describeStack), NextToken };
  },
});

function asked(scope: Scope, name: string | undefined): readonly StackRecord[] {
  return name === undefined ? [...stacksOf(scope).values()].filter(isLiving).reverse() : [findStack(scope, name)];
}
