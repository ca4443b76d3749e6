import type { LogEvent } from '../log-event.ts';
import { isStorable, type MetricSample } from '../metric-sample.ts';
import { compilePattern } from '../patterns/compile.ts';
import { awsPatternError } from '../patterns/errors.ts';
import { parsePattern } from '../patterns/parse.ts';
import { parseDecimal } from '../patterns/shared/decimal.ts';
import { availableAt } from './availability.ts';
import { systemFieldValue, type LogSource, type MetricFilter } from './metric-filter.ts';
import { compileReferences, type FoundTexts } from './resolve.ts';
import { meetsCriteria } from './selection/match.ts';
import { parseCriteria } from './selection/parser.ts';

/** A sample of a metric filter, and when queries begin to see it. */
export interface FilterSample extends MetricSample {
  /** Epoch milliseconds. */
  readonly availableAt: number;
}

/** Turns one event into a sample, or into nothing. */
export type SampleExtractor = (event: LogEvent) => FilterSample | undefined;

const MINUTE = 60_000;

/**
 * Extracts what a metric filter publishes for events of a log group: for each that matches its value, for each other its
 * default. A sample belongs to the minute of the event's own timestamp (recorded 2026).
 * @throws Error when the filter was never admitted
 */
export function extractSamples(filter: MetricFilter, events: readonly LogEvent[], source: LogSource): FilterSample[] {
  const extract = compileMetricFilter(filter, source);
  return events.map(extract).filter((sample) => sample !== undefined);
}

/**
 * Compiles an admitted metric filter once for many events. It keeps working memory of its own: one event at a time.
 * @throws Error when the filter was never admitted
 */
export function compileMetricFilter(filter: MetricFilter, source: LogSource): SampleExtractor {
  if (!seesSource(filter, source)) return () => undefined;
  const parsed = parsePattern(filter.filterPattern);
  if (!parsed.ok) throw new Error(awsPatternError(parsed.error).message);
  const pattern = compilePattern(parsed.pattern);
  const [{ defaultValue }] = filter.metricTransformations;
  const publish = samplesOf(filter, source);
  const valueOf = compileValue(filter);
  return (event) => {
    if ((event.ingestionTime ?? event.timestamp) < (filter.creationTime ?? -Infinity)) return undefined;
    const fields = pattern.extract(event.message);
    if (fields === undefined) return defaultValue === undefined ? undefined : publish(event, defaultValue, []);
    const found = valueOf(event.message, fields);
    return found && publish(event, found.value, found.dimensions);
  };
}

function seesSource({ fieldSelectionCriteria }: MetricFilter, source: LogSource): boolean {
  if (fieldSelectionCriteria === undefined || fieldSelectionCriteria === '') return true;
  const parsed = parseCriteria(fieldSelectionCriteria);
  if (!parsed.ok) throw new Error(awsPatternError(parsed.error).message);
  return meetsCriteria(parsed.criteria, source);
}

type Dimensions = MetricSample['metric']['dimensions'];

interface Found {
  readonly value: number;
  readonly dimensions: Dimensions;
}

/**
 * Finds value and dimensions of a matching event. Without a number there is no sample (recorded 2026 for text and for nothing);
 * neither is there one when a dimension finds nothing or an empty text, which AWS leaves open.
 */
function compileValue(
  filter: MetricFilter,
): (message: string, fields: Readonly<Record<string, string>>) => Found | undefined {
  const [{ metricValue, dimensions = {} }] = filter.metricTransformations;
  const constant = parseDecimal(metricValue);
  const names = Object.keys(dimensions);
  const texts: FoundTexts = compileReferences(
    constant === undefined ? [metricValue, ...Object.values(dimensions)] : Object.values(dimensions),
  );
  return (message, fields) => {
    const found = texts(message, fields);
    const value = constant ?? parseDecimal(found.shift()?.trim() ?? '');
    if (value === undefined || !isStorable(value)) return undefined;
    const pairs = names.map((name, index) => ({ name, value: found[index] ?? '' }));
    return pairs.some((pair) => pair.value === '') ? undefined : { value, dimensions: pairs };
  };
}

function samplesOf(filter: MetricFilter, source: LogSource) {
  const [{ metricNamespace: namespace, metricName: name, unit = 'None' }] = filter.metricTransformations;
  const fields = [...new Set(filter.emitSystemFieldDimensions ?? [])];
  const system = fields.map((field) => ({ name: field, value: systemFieldValue(field, source) }));
  return ({ timestamp, ingestionTime }: LogEvent, value: number, dimensions: Dimensions): FilterSample => ({
    metric: { namespace, name, dimensions: [...dimensions, ...system] },
    timestamp: Math.floor(timestamp / MINUTE) * MINUTE,
    unit,
    highResolution: false,
    sample: { kind: 'value', value, count: 1 },
    availableAt: availableAt(timestamp, ingestionTime ?? timestamp),
  });
}
