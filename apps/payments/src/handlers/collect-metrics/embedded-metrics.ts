/** Units of the metrics that the collector publishes. */
export type Unit = 'Count' | 'Milliseconds' | 'Percent';

/** Metrics that stand in one log event. */
export interface EmbeddedMetrics {
  readonly namespace: string;
  readonly at: Date;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Sets of dimension names; each metric exists once under every set. */
  readonly dimensionSets: readonly (readonly string[])[];
  readonly metrics: Readonly<Record<string, readonly [value: number, unit: Unit]>>;
  /** What the event tells besides, which makes no metric. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/**
 * Returns the log event in Embedded Metric Format: one JSON object on one line, which must be the whole event.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedMetrics({
  namespace,
  at,
  dimensions,
  dimensionSets,
  metrics,
  properties,
}: EmbeddedMetrics): string {
  const entries = Object.entries(metrics);
  const directive = {
    Namespace: namespace,
    Dimensions: dimensionSets,
    Metrics: entries.map(([Name, [, Unit]]) => ({ Name, Unit })),
  };
  const values = Object.fromEntries(entries.map(([name, [value]]) => [name, value]));
  const event = { _aws: { Timestamp: at.getTime(), CloudWatchMetrics: [directive] } };
  return `${JSON.stringify({ ...event, ...dimensions, ...values, ...properties })}\n`;
}
