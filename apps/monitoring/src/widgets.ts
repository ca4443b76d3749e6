import { periodSeconds, type Widget } from '@shopwatch/observability';
import { Aws } from 'aws-cdk-lib';

/** One metric of a widget. */
interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** What a line chart shows. */
interface LineChartProps {
  readonly title: string;
  /** Upper left corner on the grid of 24 columns. */
  readonly place: { readonly x: number; readonly y: number };
  readonly metrics: readonly Metric[];
  readonly stat: 'Average' | 'Sum';
  /** @default false */
  readonly stacked?: boolean;
  readonly axis: { readonly label: string; readonly min: number; readonly max?: number };
  /** Value at which an alarm on these metrics fires, drawn as a line. @default - no line */
  readonly alarmThreshold?: number;
}

/** What a row of numbers shows. */
interface CurrentValuesProps {
  readonly title: string;
  readonly y: number;
  readonly metrics: readonly (Metric & { readonly stat: 'Maximum' | 'Minimum' })[];
}

/** Returns a chart of half the dashboard's width over the last 24 hours. */
export function lineChart({
  title,
  place,
  metrics,
  stat,
  stacked = false,
  axis,
  alarmThreshold,
}: LineChartProps): Widget {
  const line = { value: alarmThreshold, label: 'Alarm threshold', color: '#d62728' };
  return {
    type: 'metric',
    ...place,
    width: 12,
    height: 6,
    properties: {
      title,
      view: 'timeSeries',
      stacked,
      region: Aws.REGION,
      period: periodSeconds,
      stat,
      start: '-PT24H',
      metrics: metrics.map(metricArray),
      ...(alarmThreshold !== undefined && { annotations: { horizontal: [line] } }),
      yAxis: { left: axis },
    },
  };
}

/** Returns the newest value of each metric as a number, over the dashboard's whole width. */
export function currentValues({ title, y, metrics }: CurrentValuesProps): Widget {
  return {
    type: 'metric',
    x: 0,
    y,
    width: 24,
    height: 4,
    properties: {
      title,
      view: 'singleValue',
      region: Aws.REGION,
      period: 60,
      start: '-PT1H',
      setPeriodToTimeRange: false,
      metrics: metrics.map((metric) => [...metricArray(metric), { stat: metric.stat }]),
    },
  };
}

function metricArray({ namespace, name, dimensions = {} }: Metric): unknown[] {
  return [namespace, name, ...Object.entries(dimensions).flat()];
}
