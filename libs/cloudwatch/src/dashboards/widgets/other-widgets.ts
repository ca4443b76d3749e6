import { anything, flag, list, object, period, scalar, text, number, word, type Shape } from '../body/shape.ts';

const legend = object({ position: word('right', 'bottom', 'hidden') });

/** Markdown. */
export const textWidget: Shape = object(
  { markdown: text(), background: word('transparent', 'solid') },
  { required: ['markdown'] },
);

/** The result of a CloudWatch Logs Insights query. */
export const logWidget: Shape = object(
  {
    accountId: text(),
    legend,
    query: text({ min: 1 }),
    queryLanguage: word('CWLI', 'PPL', 'SQL'),
    region: text({ min: 1 }),
    stacked: flag,
    title: text(),
    view: word('table', 'timeSeries', 'bar', 'pie'),
    yAxis: anything,
  },
  { required: ['region', 'query'] },
);

/** A grid of alarms and their states. */
export const alarmWidget: Shape = object(
  {
    alarms: list(text({ min: 1 }), { min: 1, max: 100 }),
    sortBy: word('default', 'stateUpdatedTimestamp', 'timestamp'),
    states: list(word('ALARM', 'INSUFFICIENT_DATA', 'OK')),
    title: text(),
  },
  { required: ['alarms'] },
);

/** Graphs of whatever resources carry the given tags and properties. */
export const explorerWidget: Shape = object(
  {
    aggregateBy: object({ key: text(), func: word('AVG', 'MIN', 'MAX', 'STDDEV', 'SUM') }),
    labels: list(object({ key: text({ min: 1 }), value: text() }, { required: ['key'] })),
    metrics: list(
      object(
        { metricName: text({ min: 1 }), resourceType: text({ min: 1 }), stat: text({ min: 1 }) },
        { required: ['metricName', 'resourceType'] },
      ),
      { min: 1, max: 100 },
    ),
    period,
    region: text(),
    splitBy: text(),
    title: text(),
    widgetOptions: object({
      legend,
      rowsPerPage: number({ integer: true, min: 1 }),
      stacked: flag,
      view: word('timeSeries', 'bar', 'pie'),
      widgetsPerRow: number({ integer: true, min: 1 }),
    }),
  },
  { required: ['metrics', 'labels'] },
);

/**
 * What a Lambda function renders.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html
 */
export const customWidget: Shape = object(
  {
    endpoint: text({ min: 1 }),
    params: anything,
    title: text(),
    updateOn: object({ refresh: flag, resize: flag, timeRange: flag }),
  },
  { required: ['endpoint'] },
);

/** A graph of PromQL queries. */
export const chartWidget: Shape = object(
  {
    data: object(
      {
        queries: list(
          object(
            {
              type: text(),
              language: text(),
              query: text({ min: 1 }),
              id: text(),
              label: text(),
              region: text(),
              visible: flag,
              options: anything,
            },
            { required: ['query'] },
          ),
          { min: 1 },
        ),
      },
      { required: ['queries'] },
    ),
    options: anything,
    period: scalar,
    region: text(),
    title: text(),
    type: text(),
    view: text(),
  },
  { required: ['data'] },
);
