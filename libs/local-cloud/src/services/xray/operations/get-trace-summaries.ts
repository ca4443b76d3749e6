import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { boolean, oneOf, string, timestamp } from '../../../shapes/declare.ts';
import { invalidRequest } from '../faults.ts';
import { tracesOf } from '../traces/segment.ts';
import { summaryOf, traceOf } from '../traces/summary.ts';

const DAY = 86_400_000;

/**
 * Lists the traces that began within a window of at most a day. Filter expressions, sampling of the answer and other kinds of time are not
 * modelled and refused by name.
 *
 * @see https://docs.aws.amazon.com/xray/latest/api/API_GetTraceSummaries.html
 */
export const getTraceSummaries = operation({
  name: 'GetTraceSummaries',
  http: { method: 'POST', path: '/TraceSummaries' },
  input: {
    StartTime: timestamp({ required: true }),
    EndTime: timestamp({ required: true }),
    TimeRangeType: oneOf('TraceId'),
    Sampling: boolean(),
    NextToken: string(),
  },
  run({ StartTime: from, EndTime: to, NextToken }, context) {
    if (to < from) throw invalidRequest('EndTime must not be before StartTime');
    if (to - from > DAY) throw invalidRequest('The time range must not be longer than 24 hours');
    const traces = [...tracesOf(context)]
      .map(([id, segments]) => traceOf(id, segments.values()))
      .filter(({ start }) => start * 1000 >= from && start * 1000 <= to);
    const page = pageOf(traces, { token: NextToken, size: 100 });
    if (page === undefined) throw invalidRequest('NextToken is not valid');
    return {
      TraceSummaries: page.items.map(summaryOf),
      ApproximateTime: new Date(context.clock.now()),
      TracesProcessedCount: page.items.length,
      NextToken: page.nextToken,
    };
  },
});
