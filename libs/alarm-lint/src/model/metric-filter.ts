import { parsePattern, type ParsedPattern } from '@shopwatch/logs';
import { listOf, numberOf, objectOf, textOf } from '../values/json.ts';
import type { Resource } from './resource.ts';

/** A metric filter: the pattern that log lines must match and the metric that it makes of them. */
export interface MetricFilter {
  readonly resource: Resource;
  readonly logGroup: string;
  readonly source: string;
  readonly pattern: ParsedPattern;
  readonly namespace: string;
  readonly metric: string;
  /** A number or a field, as written. */
  readonly value: string;
  readonly defaultValue?: number;
  readonly dimensions: readonly string[];
  /** `None` unless it names one. */
  readonly unit: string;
}

/** Reads a metric filter from its resource; it has one transformation. */
export function readMetricFilter(resource: Resource): MetricFilter {
  const { properties } = resource;
  const source = textOf(properties['FilterPattern']) ?? '';
  const transformation = objectOf(listOf(properties['MetricTransformations'])[0]);
  return {
    resource,
    logGroup: textOf(properties['LogGroupName']) ?? '',
    source,
    pattern: parsePattern(source),
    namespace: textOf(transformation['MetricNamespace']) ?? '',
    metric: textOf(transformation['MetricName']) ?? '',
    value: textOf(transformation['MetricValue']) ?? '',
    defaultValue: numberOf(transformation['DefaultValue']),
    unit: textOf(transformation['Unit']) ?? 'None',
    dimensions: listOf(transformation['Dimensions']).map((each) => textOf(objectOf(each)['Key']) ?? ''),
  };
}
