import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { summarizeStack } from '../stacks/describe-stack.ts';
import { stacksOf } from '../stacks/stack-record.ts';
import { nextToken } from './inputs.ts';
import { page } from './page.ts';

/** Lists stacks, deleted ones too, newest first. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html */
export const listStacks = operation({
  name: 'ListStacks',
  input: { StackStatusFilter: list(string()), NextToken: nextToken },
  run(input, context) {
    const wanted = input.StackStatusFilter ?? [];
    const found = [...stacksOf(context).values()]
      .filter(({ status }) => wanted.length === 0 || wanted.includes(status))
      .reverse();
    const { items, nextToken: NextToken } = page(found, input.NextToken);
    return { StackSummaries: items.map(summarizeStack), NextToken };
  },
});
