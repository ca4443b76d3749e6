/** One name/value pair of a metric's identity. */
export interface Dimension {
  readonly name: string;
  readonly value: string;
}

/**
 * Names one metric. Two metrics are the same only if namespace, name and the exact set of dimensions agree; the order of
 * the dimensions does not matter and CloudWatch never aggregates over them.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#Dimension
 */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: readonly Dimension[];
}

/** Returns a string that two metrics share exactly when they are the same metric. */
export function metricKey(metric: Metric): string {
  const dimensions = metric.dimensions.map(({ name, value }) => [name, value]).sort(byName);
  return JSON.stringify([metric.namespace, metric.name, ...dimensions]);
}

function byName(a: readonly string[], b: readonly string[]): number {
  return a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0;
}
