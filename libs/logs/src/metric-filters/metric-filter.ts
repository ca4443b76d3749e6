import type { Unit } from '@shopwatch/cloudwatch';

/** What a metric filter publishes for an event. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricTransformation.html */
export interface MetricTransformation {
  readonly metricName: string;
  readonly metricNamespace: string;
  /** A number, or where to find it: `$.selector` in JSON events, `$field` in space-delimited ones. */
  readonly metricValue: string;
  /** Published for each event that does not match. */
  readonly defaultValue?: number;
  /** Dimension names to where their values are found. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** @default None */
  readonly unit?: Unit;
}

/** A metric filter of a log group. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricFilter.html */
export interface MetricFilter {
  readonly filterName: string;
  readonly filterPattern: string;
  readonly metricTransformations: readonly [MetricTransformation];
  /** Epoch milliseconds; earlier events are left out. */
  readonly creationTime?: number;
  /** System fields that become dimensions. */
  readonly emitSystemFieldDimensions?: readonly SystemField[];
  /** Which events the filter sees, by their system fields. */
  readonly fieldSelectionCriteria?: string;
  /** Log transformers are not modelled. */
  readonly applyOnTransformedLogs?: false;
}

/** The fields that the service itself adds to an event. */
export const systemFields = ['@aws.account', '@aws.region', '@source.log'] as const;

/** One of them. */
export type SystemField = (typeof systemFields)[number];

/** Reports whether a text names a system field. */
export function isSystemField(text: string): text is SystemField {
  return systemFields.some((field) => field === text);
}

/** Where events come from; the values of the system fields. */
export interface LogSource {
  readonly account: string;
  readonly region: string;
  readonly logGroupName: string;
}

/** Returns the value of a system field; that of `@source.log` is the name of the log group (recorded 2026). */
export function systemFieldValue(field: SystemField, source: LogSource): string {
  switch (field) {
    case '@aws.account':
      return source.account;
    case '@aws.region':
      return source.region;
    case '@source.log':
      return source.logGroupName;
    default:
      return field satisfies never;
  }
}
