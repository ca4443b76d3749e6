import { parseDashboard, resolveDashboard, type ResolvedWidget } from '@shopwatch/cloudwatch';
import { isObject, textOf } from '../values/json.ts';
import type { MetricUse } from './metric-use.ts';
import type { Resource } from './resource.ts';

/** One widget that draws metrics. */
export interface GraphWidget {
  readonly title: string;
  /** `timeSeries`, `singleValue`, `bar`, `pie`, `gauge`. */
  readonly view: string;
  readonly metrics: readonly MetricUse[];
  /** Values of the horizontal lines. */
  readonly lines: readonly number[];
  /** Alarm that the widget shows with its threshold, if it shows one. */
  readonly alarmArns: readonly string[];
  /** Expressions are drawn too, which the metrics alone do not tell. */
  readonly hasExpressions: boolean;
}

/** A dashboard's widgets with their metrics. */
export interface Dashboard {
  readonly resource: Resource;
  readonly widgets: readonly GraphWidget[];
}

/** Where the body of a dashboard stands. */
const BODY = ['Properties', 'DashboardBody'];

/** Reads a dashboard from its resource; a body that CloudWatch would refuse has no widgets here. */
export function readDashboard(resource: Resource): Dashboard {
  const written = resource.properties['DashboardBody'];
  const parsed = parseDashboard(isObject(written) ? JSON.stringify(written) : (textOf(written) ?? ''));
  if (!parsed.ok) return { resource, widgets: [] };
  const { widgets } = resolveDashboard(parsed.body, { now: 0, region: resource.stack.region });
  return { resource, widgets: widgets.flatMap(graphWidget) };
}

function graphWidget(widget: ResolvedWidget): readonly GraphWidget[] {
  if (widget.type !== 'metric') return [];
  const drawn = widget.queries.filter((query) => query.kind === 'metric');
  return [
    {
      title: widget.title ?? '',
      view: widget.view,
      lines: widget.horizontal.flatMap(({ value, to }) => (to === undefined ? [value] : [value, to])),
      alarmArns: widget.alarmArns,
      hasExpressions: drawn.length < widget.queries.length,
      metrics: drawn.map(({ metric, statistic, periodSeconds, region, accountId, id }) => ({
        namespace: metric.namespace,
        name: metric.name,
        dimensions: Object.fromEntries(metric.dimensions.map(({ name, value }) => [name, value])),
        statistic,
        periodSeconds,
        region,
        accountId,
        id,
        at: BODY,
      })),
    },
  ];
}
