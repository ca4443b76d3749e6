import { metricKey, type Metric } from '../metric.ts';
import type { Instant } from '../series.ts';

/** One entry of a metric math detector: a metric or an expression. */
export interface DetectorQuery {
  readonly id: string;
  readonly metric?: Metric;
  readonly statistic?: string;
  readonly periodSeconds?: number;
  readonly unit?: string;
  readonly expression?: string;
  readonly label?: string;
  readonly accountId?: string;
  /** Exactly one entry of a detector returns data: the series that is watched. */
  readonly returnData: boolean;
}

/** What a detector learns from: one metric and statistic, or the result of a metric math expression. */
export type DetectorSource =
  | {
      readonly kind: 'single-metric';
      readonly metric: Metric;
      readonly statistic: string;
      readonly accountId?: string;
    }
  | { readonly kind: 'metric-math'; readonly queries: readonly DetectorQuery[] };

/** A span of time that training leaves out, both ends included. */
export interface ExcludedRange {
  readonly start: Instant;
  readonly end: Instant;
}

/** How a detector is trained. */
export interface DetectorConfiguration {
  readonly excludedRanges: readonly ExcludedRange[];
  /** A name of the tz database; the hours of the week are counted in it. @default UTC */
  readonly timeZone?: string;
}

/** One anomaly detector as it is kept. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AnomalyDetector.html */
export interface AnomalyDetector {
  readonly id: string;
  readonly source: DetectorSource;
  readonly configuration: DetectorConfiguration;
  readonly createdAt: Instant;
}

/** Returns a string that two sources share exactly when they mean the same detector. */
export function detectorKey(source: DetectorSource): string {
  switch (source.kind) {
    case 'single-metric':
      return JSON.stringify(['single', source.accountId ?? '', metricKey(source.metric), source.statistic]);
    case 'metric-math':
      return JSON.stringify(['math', ...source.queries.map(queryKey)]);
    default:
      return source satisfies never;
  }
}

function queryKey(query: DetectorQuery): readonly unknown[] {
  return [
    query.id,
    query.metric === undefined ? null : metricKey(query.metric),
    query.statistic ?? null,
    query.periodSeconds ?? null,
    query.unit ?? null,
    query.expression ?? null,
    query.accountId ?? null,
    query.returnData,
  ];
}
