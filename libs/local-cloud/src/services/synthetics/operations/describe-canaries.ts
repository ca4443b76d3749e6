import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { canaries } from '../canaries/canary.ts';
import { canaryView } from '../canaries/view.ts';
import { pageInput } from './inputs.ts';
import { pageFor } from './page.ts';

/** Lists canaries. @see https://docs.aws.amazon.com/AmazonSynthetics/latest/APIReference/API_DescribeCanaries.html */
export const describeCanaries = operation({
  name: 'DescribeCanaries',
  http: { method: 'POST', path: '/canaries' },
  input: { ...pageInput, Names: list(string(), { min: 1, max: 5 }) },
  run(input, context) {
    const all = [...context.state(canaries).values()];
    const { items, nextToken } = pageFor(
      all.filter(({ name }) => input.Names?.includes(name) ?? true),
      input,
    );
    return { Canaries: items.map(canaryView), NextToken: nextToken };
  },
});
