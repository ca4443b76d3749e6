import { parseDashboard, resolveDashboard, type GraphQuery } from '@shopwatch/cloudwatch';
import type { MetricQuery, WidgetLine } from '../runner/performance.ts';
import { awsCall } from './aws-call.ts';
import { inSomePlace, type Place, type World } from './place.ts';
import { readMetrics } from './readings.ts';

/** Reads what a widget of a dashboard shows at the cloud's present moment. @throws Error when there is no such widget */
export async function readWidget(world: World, dashboard: string, title: string): Promise<WidgetLine[]> {
  return inSomePlace(world, async (place) => {
    const { DashboardBody } = await awsCall<{ DashboardBody: string }>(
      world.cloud,
      place,
      { service: 'monitoring', operation: 'GetDashboard' },
      { DashboardName: dashboard },
    );
    return readLines(world, place, { body: DashboardBody, title });
  });
}

async function readLines(
  { cloud }: World,
  place: Place,
  { body: text, title }: { readonly body: string; readonly title: string },
): Promise<WidgetLine[]> {
  const parsed = parseDashboard(text);
  if (!parsed.ok) throw new Error(parsed.message);
  const now = cloud.clock.now();
  const { widgets, timeRange } = resolveDashboard(parsed.body, { now, region: place.region });
  const widget = widgets.find((one) => one.title === title);
  if (widget?.type !== 'metric') {
    const titles = widgets.map((one) => `"${one.title ?? ''}"`).join(', ');
    throw new Error(`no metric widget is called "${title}"; there are ${titles}`);
  }
  const queries = widget.queries.map(query);
  const visible = new Set(widget.queries.flatMap((one, index) => (one.visible ? [queries[index]!.Id] : [])));
  const results = await readMetrics(cloud, { ...place, region: widget.region }, queries, timeRange);
  return results.filter(({ id }) => visible.has(id)).map(({ label, readings }) => ({ label, readings }));
}

function query(graph: GraphQuery, index: number): MetricQuery {
  const { id = `row${index}`, label, periodSeconds } = graph;
  const base = { Id: id, ...(label === undefined ? {} : { Label: label }) };
  if (graph.kind === 'expression') return { ...base, Expression: graph.expression, Period: periodSeconds };
  const { namespace, name, dimensions } = graph.metric;
  const Dimensions = dimensions.map((dimension) => ({ Name: dimension.name, Value: dimension.value }));
  const Metric = { Namespace: namespace, MetricName: name, Dimensions };
  return { ...base, MetricStat: { Metric, Period: periodSeconds, Stat: graph.statistic } };
}
