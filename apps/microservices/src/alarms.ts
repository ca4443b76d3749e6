import { MetricAlarms, type AlarmRow, type WatchedMetric } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import { briefings } from './briefings.ts';
import { ecsUtilisation, insightsUtilisation, type Load } from './cluster-load.ts';
import { metricNames } from './metric-names.ts';

/** The six alarms, by what they are for. */
export type AlarmKey = keyof typeof nameTags;

/** Purpose in the `Name` tag of each alarm. */
const nameTags = {
  'lambda-high-error-rate': 'lambda-error-alarm',
  'lambda-high-latency': 'lambda-latency-alarm',
  'lambda-high-concurrent-executions': 'lambda-concurrent-alarm',
  'ecs-high-cpu': 'ecs-cpu-alarm',
  'ecs-high-memory': 'ecs-memory-alarm',
  'ecs-high-error-rate': 'ecs-error-alarm',
} as const;

/** What the alarms watch, as the metrics name it. */
export interface Watched {
  readonly functionName: string;
  readonly clusterName: string;
}

/** Makes the six alarms; every one tells the alarm topic. */
export function alarms(stack: TierStack, watched: Watched, topicArn: string): MetricAlarms<AlarmKey> {
  const made = new MetricAlarms(stack, 'MetricAlarms', {
    rows: alarmRows(stack, watched),
    nameOf: (key: AlarmKey) => stack.plainNameOf(key, 255),
    topicArn,
  });
  for (const [key, tag] of Object.entries(nameTags) as [AlarmKey, string][])
    Tags.of(made.of(key)).add('Name', stack.plainNameOf(tag, 256));
  return made;
}

/** What each alarm watches and above which value it fires. */
function alarmRows(stack: TierStack, watched: Watched): readonly (AlarmRow & { readonly key: AlarmKey })[] {
  const { thresholds, metricNamespace: namespace } = stack.settings.microservices;
  const names = metricNames(stack);
  const brief = briefings(stack.settings.runbooks);
  const row = (key: AlarmKey, watches: AlarmRow['watches'], threshold: number) => ({
    key,
    watches,
    threshold,
    fires: 'GreaterThanThreshold' as const,
    periods: 2,
    missingData: 'notBreaching' as const,
    briefing: brief[key],
  });
  const errors = (name: string): WatchedMetric => ({ namespace, name, statistic: 'Sum' });
  const ofFunction = (name: string, statistic: WatchedMetric['statistic']): WatchedMetric => ({
    namespace: 'AWS/Lambda',
    name,
    dimensions: { FunctionName: watched.functionName },
    statistic,
  });
  const load = loadOf(stack, watched);
  return [
    row('lambda-high-error-rate', errors(names.functionErrors), thresholds.functionErrors),
    row('lambda-high-latency', ofFunction('Duration', 'p99'), thresholds.latencyMilliseconds),
    row('lambda-high-concurrent-executions', ofFunction('ConcurrentExecutions', 'Maximum'), thresholds.concurrentRuns),
    row('ecs-high-cpu', load('cpu'), thresholds.clusterCpuPercent),
    row('ecs-high-memory', load('memory'), thresholds.clusterMemoryPercent),
    row('ecs-high-error-rate', errors(names.serviceErrors), thresholds.serviceErrors),
  ];
}

/** Returns how full the cluster is, from the metrics that the settings choose. */
function loadOf({ settings }: TierStack, { clusterName }: Watched): (load: Load) => AlarmRow['watches'] {
  const { clusterMetrics } = settings.microservices;
  switch (clusterMetrics) {
    case 'container-insights':
      return (load) => insightsUtilisation(load, clusterName);
    case 'aws-ecs':
      return (load) => ecsUtilisation(load, clusterName);
    default:
      return clusterMetrics satisfies never;
  }
}
