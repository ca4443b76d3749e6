import { MetricFault } from '../request-fault.ts';
import type { GetMetricDataRequest, GetMetricDataResult } from './get-metric-data.ts';
import type { MetricDataResult } from './metric-data-result.ts';
import { makeToken, readToken } from './page-token.ts';

/** As many datapoints as one page holds unless asked for fewer. */
const maxDatapoints = 100_800;

/**
 * Cuts one page out of an answer: result after result is filled until the page is full. AWS does not say how it spreads several
 * results over pages; a page that is not the last leaves out the results that it does not reach, and the next begins where it ended.
 * @throws MetricFault when the token is not one of this request
 */
export function pageOf(results: readonly MetricDataResult[], request: GetMetricDataRequest): GetMetricDataResult {
  const { NextToken, ...rest } = request;
  const offset = NextToken === undefined ? 0 : readToken(NextToken, rest);
  if (offset === undefined) throw new MetricFault('InvalidNextToken', '');
  const end = offset + Math.min(request.MaxDatapoints ?? maxDatapoints, maxDatapoints);
  const total = results.reduce((count, { Values }) => count + Values.length, 0);
  if (total <= end) return { MetricDataResults: slice(results, offset, Number.POSITIVE_INFINITY), Messages: [] };
  return { MetricDataResults: slice(results, offset, end), Messages: [], NextToken: makeToken(end, rest) };
}

/** A result without datapoints stands on the page on which its turn comes. */
function slice(results: readonly MetricDataResult[], offset: number, end: number): readonly MetricDataResult[] {
  const page: MetricDataResult[] = [];
  let begins = 0;
  for (const result of results) {
    const ends = begins + result.Values.length;
    const isOver = ends <= offset && (ends > begins || begins < offset);
    if (!isOver && begins < end) page.push(part(result, Math.max(0, offset - begins), end - begins));
    begins = ends;
  }
  return page;
}

function part(result: MetricDataResult, from: number, to: number): MetricDataResult {
  if (from === 0 && to >= result.Values.length) return result;
  return {
    ...result,
    Timestamps: result.Timestamps.slice(from, to),
    Values: result.Values.slice(from, to),
    StatusCode: to < result.Values.length ? 'PartialData' : result.StatusCode,
  };
}
