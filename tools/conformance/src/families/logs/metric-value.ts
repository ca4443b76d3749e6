import { extractSamples, type FilterSample, type LogSource, type MetricFilter } from '@shopwatch/logs';
import type { JsonObject } from '../../family.ts';

/** The log group of the recordings. */
export const source: LogSource = { account: '000000000000', region: 'us-east-1', logGroupName: 'conformance' };

/** What a metric filter publishes for one message: a value, null when nothing, and its dimensions. */
export function metricOf({ pattern, metricValue, metricDimensions }: JsonObject, message: string): JsonObject {
  const filter: MetricFilter = {
    filterName: 'conformance',
    filterPattern: pattern,
    metricTransformations: [
      { metricName: 'Value', metricNamespace: 'Conformance', metricValue, dimensions: metricDimensions },
    ],
  };
  const [sample] = extractSamples(filter, [{ timestamp: 0, message }], source);
  return { value: sample?.sample.value ?? null, dimensions: sample && dimensionsOf(sample) };
}

/** The dimensions of a sample by name. */
export function dimensionsOf({ metric }: FilterSample): Readonly<Record<string, string>> {
  return Object.fromEntries(metric.dimensions.map(({ name, value }) => [name, value]));
}
