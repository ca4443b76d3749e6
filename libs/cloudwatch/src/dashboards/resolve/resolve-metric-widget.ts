import { isObject, type JsonObject } from '../body/shape.ts';
import { alarmAnnotations } from '../widgets/annotations.ts';
import { graphQueries } from './graph-queries.ts';
import { listOf, numberOf, objectOf, textOf } from './read.ts';
import type { Annotation, MetricWidget } from './resolved.ts';

/** What the whole dashboard says to its metric widgets. */
export interface WidgetContext {
  /** The region of whoever looks. */
  readonly region: string;
  /** The period of `periodOverride: auto`. */
  readonly autoPeriodSeconds?: number;
}

const defaultPeriod = 300;

/** Fills in what a metric widget leaves open: Average, 300 seconds, a line graph. */
export function resolveMetricWidget(
  properties: JsonObject,
  path: string,
  context: WidgetContext,
): Omit<MetricWidget, 'dataPath' | 'place' | 'title'> {
  const region = textOf(properties, 'region') ?? context.region;
  const { queries, problems } = graphQueries(properties, path, {
    region,
    accountId: textOf(properties, 'accountId'),
    statistic: textOf(properties, 'stat') ?? 'Average',
    periodSeconds: context.autoPeriodSeconds ?? numberOf(properties, 'period') ?? defaultPeriod,
    overridesPeriod: context.autoPeriodSeconds !== undefined,
  });
  const annotations = objectOf(properties, 'annotations');
  return {
    type: 'metric',
    region,
    view: textOf(properties, 'view') ?? 'timeSeries',
    stacked: properties.stacked === true,
    queries,
    problems,
    alarmArns: alarmAnnotations(properties).filter((arn) => typeof arn === 'string'),
    horizontal: listOf(annotations, 'horizontal').flatMap((entry) => annotation(entry, Number)),
    vertical: listOf(annotations, 'vertical').flatMap((entry) =>
      annotation(entry, (value) => Date.parse(String(value))),
    ),
  };
}

/** A band keeps the looks of its first line. */
function annotation<Value>(entry: unknown, read: (value: unknown) => Value): readonly Annotation<Value>[] {
  const [line, other] = Array.isArray(entry) ? (entry as readonly unknown[]) : [entry];
  if (!isObject(line)) return [];
  return [
    {
      value: read(line.value),
      ...(isObject(other) ? { to: read(other.value) } : {}),
      label: textOf(line, 'label'),
      color: textOf(line, 'color'),
      fill: textOf(line, 'fill'),
      visible: line.visible !== false,
      yAxis: line.yAxis === 'right' ? 'right' : 'left',
    },
  ];
}
