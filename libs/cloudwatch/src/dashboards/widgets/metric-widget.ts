import { fail, member, type Report } from '../body/finding.ts';
import { messages } from '../body/messages.ts';
import {
  all,
  flag,
  isObject,
  list,
  number,
  object,
  period,
  text,
  word,
  type JsonObject,
  type Shape,
} from '../body/shape.ts';
import { alarmAnnotations, annotations } from './annotations.ts';
import { metricRow } from './metric-row.ts';

/** The ways in which a metric widget shows its series. */
export const metricViews = ['timeSeries', 'singleValue', 'gauge', 'bar', 'pie', 'table'] as const;

const axis = object({ label: text(), min: number(), max: number(), showUnits: flag });
const table = object({
  layout: word('vertical', 'horizontal'),
  stickySummary: flag,
  showTimeSeriesData: flag,
  summaryColumns: list(word('MIN', 'MAX', 'SUM', 'AVG')),
});

/** At most this many metrics and expressions in a widget. */
export const mostMetrics = 500;

const properties = object({
  accountId: text(),
  annotations,
  legend: object({ position: word('right', 'bottom', 'hidden') }),
  liveData: flag,
  metrics: list(metricRow, { max: mostMetrics }),
  period,
  region: text({ min: 1 }),
  setPeriodToTimeRange: flag,
  singleValueFullPrecision: flag,
  sparkline: flag,
  stacked: flag,
  stat: text({ min: 1 }),
  table,
  timezone: text({ pattern: /^[+-][0-9]{4}$/ }),
  title: text(),
  trend: flag,
  view: word(...metricViews),
  yAxis: object({ left: axis, right: axis }),
});

/**
 * A graph, number, gauge or table: a region with metrics, or one alarm.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export const metricWidget: Shape = all(properties, (value, path, report) => {
  if (!isObject(value)) return;
  requireSource(value, path, report);
  if (value.view === 'gauge') requireGaugeLimits(value, path, report);
});

/** The three sentences come together and in this order (seen on real accounts). */
function requireSource(value: JsonObject, path: string, report: Report): void {
  const alarms = alarmAnnotations(value).length > 0;
  if (alarms && value.metrics === undefined) return;
  if (!alarms && value.metrics !== undefined && value.region !== undefined) return;
  if (value.metrics === undefined) fail(report, path, messages.required('metrics'));
  if (!alarms && value.metrics !== undefined) fail(report, path, messages.required('region'));
  fail(report, path, messages.metricWidgetSource);
  if (value.annotations === undefined) fail(report, path, messages.required('annotations'));
}

function requireGaugeLimits({ yAxis }: JsonObject, path: string, report: Report): void {
  if (!isObject(yAxis)) return fail(report, path, messages.required('yAxis'));
  const axisPath = member(path, 'yAxis');
  if (!isObject(yAxis.left)) return fail(report, axisPath, messages.required('left'));
  for (const limit of ['min', 'max'])
    if (yAxis.left[limit] === undefined) fail(report, member(axisPath, 'left'), messages.required(limit));
}
