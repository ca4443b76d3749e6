import { periodSeconds, type LogArchive, type Widget } from '@shopwatch/observability';
import { Aws } from 'aws-cdk-lib';

/** Upper left corner on the grid of 24 columns. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a chart shows. */
interface ChartProps {
  readonly title: string;
  readonly place: Place;
  /** Lines as CloudWatch's dashboard body has them. */
  readonly metrics: readonly (readonly unknown[])[];
  /** @default 'Average' */
  readonly stat?: 'Average' | 'Sum';
  /** Upper end of the axis. @default - as the values need it */
  readonly max?: number;
}

const size = { width: 12, height: 6 } as const;

/** Returns a chart of half the dashboard's width. */
export function chart({ title, place, metrics, stat = 'Average', max }: ChartProps): Widget {
  return {
    type: 'metric',
    ...place,
    ...size,
    properties: {
      title,
      view: 'timeSeries',
      region: Aws.REGION,
      period: periodSeconds,
      stat,
      metrics,
      yAxis: { left: { min: 0, ...(max !== undefined && { max }) } },
    },
  };
}

/** Returns a table of the last twenty lines of a log that tell of an error. */
export function recentErrors(title: string, place: Place, log: LogArchive): Widget {
  const query = [
    `SOURCE '${log.logGroupName}'`,
    'fields @timestamp, @message',
    'filter @message like /ERROR/',
    'sort @timestamp desc',
    'limit 20',
  ].join(' | ');
  return {
    type: 'log',
    ...place,
    ...size,
    properties: { title, region: Aws.REGION, stacked: false, view: 'table', query },
  };
}
