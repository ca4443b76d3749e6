import type { WatchedExpression, WatchedMetric } from '@shopwatch/observability';

/** What the tasks of a cluster can use up. */
export type Load = 'cpu' | 'memory';

const words = {
  cpu: { used: 'CpuUtilized', reserved: 'CpuReserved', service: 'CPUUtilization' },
  memory: { used: 'MemoryUtilized', reserved: 'MemoryReserved', service: 'MemoryUtilization' },
} as const;

/** How much tasks use and how much they reserved, as Container Insights publishes it for a cluster. */
export function insights(load: Load, ClusterName: string) {
  const metric = (name: string) => ({
    namespace: 'ECS/ContainerInsights',
    name,
    dimensions: { ClusterName },
    statistic: 'Average' as const,
  });
  return { used: metric(words[load].used), reserved: metric(words[load].reserved) };
}

/** Returns, in percent, how much tasks use of what they reserved; 0 where nothing is reserved. */
export function utilisation({ used, reserved }: { readonly used: string; readonly reserved: string }): string {
  return `IF(${reserved} > 0, 100 * ${used} / ${reserved}, 0)`;
}

/** The utilisation of a cluster as one expression. */
export function insightsUtilisation(load: Load, clusterName: string): WatchedExpression {
  const { used, reserved } = insights(load, clusterName);
  return {
    id: 'util',
    expression: utilisation({ used: 'm_used', reserved: 'm_reserved' }),
    metrics: { m_used: used, m_reserved: reserved },
  };
}

/**
 * The utilisation of a cluster as ECS itself publishes it: only while tasks run on EC2 instances.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html
 */
export function ecsUtilisation(load: Load, ClusterName: string): WatchedMetric {
  return { namespace: 'AWS/ECS', name: words[load].service, dimensions: { ClusterName }, statistic: 'Average' };
}
