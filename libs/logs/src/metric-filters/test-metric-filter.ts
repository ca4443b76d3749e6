import { compilePattern } from '../patterns/compile.ts';
import { awsPatternError, type AwsError } from '../patterns/errors.ts';
import { parsePattern } from '../patterns/parse.ts';

/** One message that matches. */
export interface MetricFilterMatch {
  /** The position of the message in the request, counted from 1 (recorded 2026). */
  readonly eventNumber: number;
  readonly eventMessage: string;
  /** Empty except for space-delimited patterns (recorded 2026). */
  readonly extractedValues: Readonly<Record<string, string>>;
}

/** What TestMetricFilter answers. */
export type MetricFilterTest =
  | { readonly ok: true; readonly matches: readonly MetricFilterMatch[] }
  | { readonly ok: false; readonly error: AwsError };

/**
 * Tries a filter pattern on messages.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TestMetricFilter.html
 */
export function testMetricFilter(filterPattern: string, logEventMessages: readonly string[]): MetricFilterTest {
  const parsed = parsePattern(filterPattern);
  if (!parsed.ok) return { ok: false, error: awsPatternError(parsed.error, 'TestMetricFilter') };
  const { extract } = compilePattern(parsed.pattern);
  const matches = logEventMessages.flatMap((eventMessage, index): MetricFilterMatch[] => {
    const extractedValues = extract(eventMessage);
    return extractedValues === undefined ? [] : [{ eventNumber: index + 1, eventMessage, extractedValues }];
  });
  return { ok: true, matches };
}
