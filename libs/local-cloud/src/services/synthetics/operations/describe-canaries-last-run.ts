import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { canaries } from '../canaries/canary.ts';
import { runView } from '../canaries/view.ts';
import { pageInput } from './inputs.ts';
import { pageFor } from './page.ts';

/** Shows how the last run of each canary went. @see https://docs.aws.amazon.com/AmazonSynthetics/latest/APIReference/API_DescribeCanariesLastRun.html */
export const describeCanariesLastRun = operation({
  name: 'DescribeCanariesLastRun',
  http: { method: 'POST', path: '/canaries/last-run' },
  input: { ...pageInput, Names: list(string(), { min: 1, max: 5 }) },
  run(input, context) {
    const last = [...context.state(canaries).values()]
      .filter(({ name }) => input.Names?.includes(name) ?? true)
      .flatMap(({ name, runs: [run] }) =>
        run === undefined ? [] : [{ CanaryName: name, LastRun: runView(name, run) }],
      );
    const { items, nextToken } = pageFor(last, input);
    return { CanariesLastRun: items, NextToken: nextToken };
  },
});
