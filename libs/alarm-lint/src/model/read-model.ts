import type { StackSource } from '../assembly/stack-source.ts';
import { readAlarm } from './alarm.ts';
import { readComposite } from './composite.ts';
import { readDashboard } from './dashboard.ts';
import { linkStacks } from './link-stacks.ts';
import { readMetricFilter } from './metric-filter.ts';
import { metricSources, type DeclaredMetric } from './metric-source.ts';
import type { Model } from './model.ts';
import type { Resource } from './resource.ts';
import { readTopics } from './topic.ts';

/** Reads templates into the model. `published` names metrics that something outside the templates publishes. */
export function readModel(sources: readonly StackSource[], published: readonly DeclaredMetric[] = []): Model {
  const stacks = linkStacks(sources);
  const resources = stacks.flatMap((stack) => [...stack.resources.values()]);
  const byType = grouped(resources, ({ type }) => [type]);
  const byText = grouped(resources, ({ arn, name, ref }) => new Set([arn, name, ref]));
  const ofType = (type: string) => byType.get(type) ?? [];
  const filters = ofType('AWS::Logs::MetricFilter').map(readMetricFilter);
  return {
    stacks,
    resources,
    ofType,
    find: (text, type) => byText.get(text)?.find((resource) => type === undefined || resource.type === type),
    alarms: ofType('AWS::CloudWatch::Alarm').map(readAlarm),
    composites: ofType('AWS::CloudWatch::CompositeAlarm').map(readComposite),
    topics: readTopics(ofType),
    filters,
    dashboards: ofType('AWS::CloudWatch::Dashboard').map(readDashboard),
    sources: metricSources(resources, filters, published),
  };
}

function grouped(resources: readonly Resource[], keys: (resource: Resource) => Iterable<string>) {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources)
    for (const key of keys(resource)) {
      const group = groups.get(key);
      if (group) group.push(resource);
      else groups.set(key, [resource]);
    }
  return groups;
}
