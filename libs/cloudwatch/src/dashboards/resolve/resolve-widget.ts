import { member } from '../body/finding.ts';
import type { JsonObject } from '../body/shape.ts';
import { isWidgetType, type WidgetType } from '../widgets/widget.ts';
import { logSources } from './log-sources.ts';
import { numberOf, objectOf, objectsOf, textOf, textsOf } from './read.ts';
import { resolveMetricWidget, type WidgetContext } from './resolve-metric-widget.ts';
import type { Problem, ResolvedWidget } from './resolved.ts';

const defaultSize = 6;

/** Resolves one widget of a valid body. */
export function resolveWidget(widget: JsonObject, dataPath: string, context: WidgetContext): ResolvedWidget {
  const type = textOf(widget, 'type') ?? '';
  if (!isWidgetType(type)) throw new RangeError(`widget type must be one that CloudWatch knows, got "${type}"`);
  const properties = objectOf(widget, 'properties');
  const frame = {
    dataPath,
    title: textOf(properties, 'title'),
    problems: [],
    place: {
      x: numberOf(widget, 'x'),
      y: numberOf(widget, 'y'),
      width: numberOf(widget, 'width') ?? defaultSize,
      height: numberOf(widget, 'height') ?? defaultSize,
    },
  };
  return { ...frame, ...content(type, properties, member(dataPath, 'properties'), context) } as ResolvedWidget;
}

function content(type: WidgetType, properties: JsonObject, path: string, context: WidgetContext) {
  const region = textOf(properties, 'region') ?? context.region;
  switch (type) {
    case 'metric':
      return resolveMetricWidget(properties, path, context);
    case 'log':
      return { type, region, ...logContent(properties, path) };
    case 'alarm':
      return {
        type,
        alarmArns: textsOf(properties, 'alarms'),
        sortBy: textOf(properties, 'sortBy') ?? 'default',
        states: textsOf(properties, 'states'),
      };
    case 'text':
      return {
        type,
        markdown: textOf(properties, 'markdown') ?? '',
        background: textOf(properties, 'background') ?? 'solid',
      };
    case 'explorer':
      return { type, ...explorerContent(properties) };
    case 'custom':
      return { type, endpoint: textOf(properties, 'endpoint') ?? '', parameters: properties.params };
    case 'chart':
      return { type, region, queries: chartQueries(properties) };
    default:
      return type satisfies never;
  }
}

function logContent(properties: JsonObject, path: string) {
  const { logGroups, query } = logSources(textOf(properties, 'query') ?? '');
  const problems: readonly Problem[] =
    logGroups.length > 0
      ? []
      : [
          {
            dataPath: member(path, 'query'),
            message: "the query names no log group; start it with SOURCE '<log group>' |",
          },
        ];
  return {
    accountId: textOf(properties, 'accountId'),
    view: textOf(properties, 'view') ?? 'table',
    logGroups,
    query,
    problems,
  };
}

function explorerContent(properties: JsonObject) {
  return {
    periodSeconds: numberOf(properties, 'period') ?? 300,
    metrics: objectsOf(properties, 'metrics').map((metric) => ({
      metricName: textOf(metric, 'metricName') ?? '',
      resourceType: textOf(metric, 'resourceType') ?? '',
      statistic: textOf(metric, 'stat') ?? 'Average',
    })),
    labels: objectsOf(properties, 'labels').map((label) => ({
      key: textOf(label, 'key') ?? '',
      value: textOf(label, 'value'),
    })),
    splitBy: textOf(properties, 'splitBy'),
  };
}

function chartQueries(properties: JsonObject) {
  return objectsOf(objectOf(properties, 'data'), 'queries').map((query) => ({
    language: textOf(query, 'language') ?? 'PromQL',
    query: textOf(query, 'query') ?? '',
  }));
}
