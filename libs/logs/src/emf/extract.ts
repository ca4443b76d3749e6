import type { MetricSample } from '../metric-sample.ts';
import { readDimensionSets, type DimensionSet } from './dimensions.ts';
import { readMetrics, type DefinedMetric } from './metrics.ts';
import { isObject, member, short, textOf, type JsonObject } from './values.ts';
import type { EmfViolation } from './violation.ts';

const MAX_NAMESPACE_LENGTH = 1024;

/** The values that a document gives to one metric. */
export interface EmbeddedMetric extends DefinedMetric {
  readonly namespace: string;
  readonly dimensions: DimensionSet;
  /** Epoch milliseconds, from the document and not from its ingestion. */
  readonly timestamp: number;
}

/** What a log event embeds; both lists are empty if it is an ordinary event. */
export interface Embedded {
  readonly metrics: readonly EmbeddedMetric[];
  readonly violations: readonly EmfViolation[];
}

const NOTHING: Embedded = { metrics: [], violations: [] };

/**
 * Extracts the metrics of a log event in the embedded metric format: one JSON object, alone in the message, with
 * `_aws.CloudWatchMetrics`. Each dimension set gives a metric of its own for each definition. A directive that breaks a rule
 * gives none, the others do; AWS leaves that open.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function extractEmbedded(message: string): Embedded {
  const root = parseObject(message);
  const metadata = root && member(root, '_aws');
  if (root === undefined || !isObject(metadata)) return NOTHING;
  const directives = member(metadata, 'CloudWatchMetrics');
  if (directives === undefined) return NOTHING;
  const violations: EmfViolation[] = [];
  const path = '_aws.CloudWatchMetrics';
  if (!Array.isArray(directives)) {
    violations.push({ kind: 'parsing', path, problem: `must be an array of directives, got ${short(directives)}` });
    return { metrics: [], violations };
  }
  const timestamp = readTimestamp(member(metadata, 'Timestamp'), violations);
  const metrics = directives.flatMap((directive: unknown, index) =>
    readDirective(directive, root, timestamp, `${path}[${index}]`, violations),
  );
  return { metrics: timestamp === undefined ? [] : metrics, violations };
}

/** Leaves lines that are no objects to the ordinary events, without the cost of parsing them. */
function parseObject(message: string): JsonObject | undefined {
  if (!message.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(message);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readTimestamp(timestamp: unknown, violations: EmfViolation[]): number | undefined {
  if (typeof timestamp === 'number' && Number.isSafeInteger(timestamp) && timestamp >= 0) return timestamp;
  const problem = `must be an integer, the milliseconds since 1970, got ${short(timestamp)}`;
  violations.push({ kind: 'validation', path: '_aws.Timestamp', problem });
  return undefined;
}

function readDirective(
  directive: unknown,
  root: JsonObject,
  timestamp: number | undefined,
  path: string,
  violations: EmfViolation[],
): EmbeddedMetric[] {
  if (!isObject(directive)) {
    violations.push({ kind: 'parsing', path, problem: `must be an object, got ${short(directive)}` });
    return [];
  }
  const before = violations.length;
  const complain = (at: string, problem: string): void =>
    void violations.push({ kind: 'validation', path: at, problem });
  const namespace = textOf(member(directive, 'Namespace'), MAX_NAMESPACE_LENGTH, `${path}.Namespace`, complain);
  const sets = readDimensionSets(member(directive, 'Dimensions'), root, `${path}.Dimensions`, complain);
  const metrics = readMetrics(member(directive, 'Metrics'), root, `${path}.Metrics`, complain);
  if (violations.length > before || namespace === undefined || timestamp === undefined) return [];
  const filled = metrics.filter(({ values }) => values.length > 0);
  return filled.flatMap((metric) => sets.map((dimensions) => ({ ...metric, namespace, dimensions, timestamp })));
}

/** Returns the samples of embedded metrics, one for each value. */
export function embeddedSamples(metrics: readonly EmbeddedMetric[]): MetricSample[] {
  return metrics.flatMap(({ namespace, name, dimensions, values, unit, storageResolution, timestamp }) => {
    const pairs = Object.entries(dimensions).map(([key, value]) => ({ name: key, value }));
    return values.map((value): MetricSample => ({
      metric: { namespace, name, dimensions: pairs },
      timestamp,
      unit,
      highResolution: storageResolution === 1,
      sample: { kind: 'value', value, count: 1 },
    }));
  });
}
