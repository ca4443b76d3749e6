import type { MetricSample as LogSample } from '@shopwatch/logs';
import type { MetricSample } from '../../../ports/metric-sink.ts';

/** A sample from a log in the form that CloudWatch takes it in. */
export function toSink({ metric, timestamp, unit, highResolution, sample }: LogSample): MetricSample {
  const dimensions = Object.fromEntries(metric.dimensions.map(({ name, value }) => [name, value]));
  const { namespace, name } = metric;
  return { namespace, name, dimensions, value: sample.value, unit, timestamp, highResolution };
}
