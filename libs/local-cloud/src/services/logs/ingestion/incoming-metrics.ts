import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { StoredEvent } from '../events/stored-event.ts';

/**
 * What CloudWatch Logs publishes about a batch: how many events and bytes came in, for the log group and for all groups together.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html
 */
export function incomingMetrics(group: string, taken: readonly StoredEvent[]): MetricSample[] {
  let bytes = 0;
  for (const event of taken) bytes += event.bytes;
  const sets: readonly Readonly<Record<string, string>>[] = [{ LogGroupName: group }, {}];
  return sets.flatMap((dimensions) => [
    ownSample('IncomingLogEvents', 'None', dimensions, taken.length),
    ownSample('IncomingBytes', 'Bytes', dimensions, bytes),
  ]);
}

/** A number in AWS/Logs, now. */
export function ownSample(
  name: string,
  unit: string,
  dimensions: Readonly<Record<string, string>>,
  value: number,
): MetricSample {
  return { namespace: 'AWS/Logs', name, dimensions, value, unit };
}
