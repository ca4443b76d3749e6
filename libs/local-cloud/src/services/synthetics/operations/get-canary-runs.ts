import { operation } from '../../../operation.ts';
import { findCanary } from '../canaries/canary.ts';
import { runView } from '../canaries/view.ts';
import { canaryName, pageInput } from './inputs.ts';
import { pageFor } from './page.ts';

/** Shows the runs of a canary, the newest first. @see https://docs.aws.amazon.com/AmazonSynthetics/latest/APIReference/API_GetCanaryRuns.html */
export const getCanaryRuns = operation({
  name: 'GetCanaryRuns',
  http: { method: 'POST', path: '/canary/{Name}/runs' },
  input: { ...pageInput, Name: canaryName },
  run(input, context) {
    const { items, nextToken } = pageFor(findCanary(context, input.Name).runs, input);
    return { CanaryRuns: items.map((run) => runView(input.Name, run)), NextToken: nextToken };
  },
});
