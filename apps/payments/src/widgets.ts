import { periodSeconds, type Widget } from '@shopwatch/observability';

/** One metric of a widget. */
interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** What a chart shows. */
interface ChartProps {
  readonly title: string;
  /** Upper left corner and width on the grid of 24 columns. */
  readonly place: { readonly x: number; readonly y: number; readonly width: number };
  readonly region: string;
  readonly metrics: readonly (readonly unknown[])[];
  /** @default timeSeries */
  readonly view?: 'gauge' | 'timeSeries';
  /** @default - each line says */
  readonly stat?: 'Average' | 'Sum';
  /** @default - not stacked */
  readonly stacked?: boolean;
  /** Upper end of the axis. @default - as high as the values */
  readonly max?: number;
}

/** Returns a chart over periods of five minutes whose axis begins at nought. */
export function chart({ title, place, region, metrics, view = 'timeSeries', stat, stacked, max }: ChartProps): Widget {
  return {
    type: 'metric',
    ...place,
    height: 6,
    properties: {
      title,
      region,
      view,
      stacked,
      period: periodSeconds,
      stat,
      metrics,
      yAxis: { left: { min: 0, max } },
    },
  };
}

/** Returns one row of a chart. */
export function line({ namespace, name, dimensions = {} }: Metric, options: Readonly<Record<string, unknown>>) {
  return [namespace, name, ...Object.entries(dimensions).flat(), options];
}

/** Returns a text over the dashboard's whole width. */
export function words(markdown: string): Widget {
  return { type: 'text', x: 0, y: 0, width: 24, height: 3, properties: { markdown } };
}
