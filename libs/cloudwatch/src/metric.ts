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
export function metricKey({ namespace, name, dimensions }: Metric): string {
  let key = part(namespace) + part(name);
  for (const dimension of inOrder(dimensions)) key += part(dimension.name) + part(dimension.value);
  return key;
}

/** The length in front keeps any two texts apart, whatever characters they hold. */
function part(text: string): string {
  return `${text.length}:${text}`;
}

function inOrder(dimensions: readonly Dimension[]): readonly Dimension[] {
  return dimensions.length < 2 ? dimensions : [...dimensions].sort(byName);
}

function byName(a: Dimension, b: Dimension): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
