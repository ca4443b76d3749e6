import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { signalModel, type Subject } from '../../../signals/signal-model.ts';
import { clustersOf, type Cluster } from '../clusters/cluster.ts';
import { usagesOf, type Usage } from './usage.ts';

/**
 * What Container Insights and ECS publish each minute about a cluster on which tasks run. Container Insights publishes what tasks use and reserve, as
 * a whole and for each service; ECS publishes shares, for each service and, for tasks on EC2 instances alone, as a whole. A cluster without
 * tasks publishes nothing; under a condition it counts as having some that somebody else runs.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html
 */
export const clusterSignals = signalModel({
  resourceType: 'AWS::ECS::Cluster',
  conditions: {
    'cpu=N over T': 'tasks use N % of the CPU that they reserved',
    'memory=N over T': 'tasks use N % of the memory that they reserved',
  },
  subjects: (scope) => [...clustersOf(scope).keys()],
  samples(scope, subject, instant) {
    const cluster = clustersOf(scope).get(subject.id);
    return cluster === undefined ? [] : samples(scope, cluster, { subject, instant });
  },
});

function samples(
  scope: Scope,
  cluster: Cluster,
  { subject, instant }: { readonly subject: Subject; readonly instant: number },
): MetricSample[] {
  const usages = usagesOf(scope, cluster, { subject, instant });
  if (usages.length === 0) return [];
  const ClusterName = cluster.name;
  const onEc2 = usages.filter(({ launchType }) => launchType === 'EC2');
  const placed: Placed[] = usages.flatMap((usage) =>
    usage.serviceName === undefined ? [] : ecs(usage, { ClusterName, ServiceName: usage.serviceName }),
  );
  if (onEc2.length > 0) placed.push(...ecs(total(onEc2), { ClusterName }));
  if (cluster.containerInsights !== 'disabled') placed.push(...insightsOf(usages, ClusterName));
  return placed.map((sample) => ({ ...sample, timestamp: instant - 60_000 }));
}

type Placed = Omit<MetricSample, 'timestamp'>;
type Dimensions = MetricSample['dimensions'];

function insightsOf(usages: readonly Usage[], ClusterName: string): Placed[] {
  const services = usages.flatMap((usage) =>
    usage.serviceName === undefined ? [] : insights(usage, { ClusterName, ServiceName: usage.serviceName }),
  );
  const all = total(usages);
  const counts = [
    { name: 'TaskCount', value: all.tasks },
    { name: 'ServiceCount', value: usages.filter(({ serviceName }) => serviceName !== undefined).length },
  ].map((count) => ({ ...count, namespace: 'ECS/ContainerInsights', unit: 'Count', dimensions: { ClusterName } }));
  return [...services, ...insights(all, { ClusterName }), ...counts];
}

/** What is used and what is reserved, in units of CPU and in megabytes. */
function insights({ used, reserved }: Usage, dimensions: Dimensions): Placed[] {
  const metric = (name: string, value: number, unit: string) => ({
    namespace: 'ECS/ContainerInsights',
    name,
    value: rounded(value),
    unit,
    dimensions,
  });
  return [
    metric('CpuUtilized', used.cpu, 'None'),
    metric('CpuReserved', reserved.cpu, 'None'),
    metric('MemoryUtilized', used.memory, 'Megabytes'),
    metric('MemoryReserved', reserved.memory, 'Megabytes'),
  ];
}

/** Shares of what is reserved, in percent. */
function ecs({ used, reserved }: Usage, dimensions: Dimensions): Placed[] {
  const share = (name: string, part: number, whole: number) =>
    whole === 0
      ? []
      : [{ namespace: 'AWS/ECS', name, value: rounded((100 * part) / whole), unit: 'Percent', dimensions }];
  return [
    ...share('CPUUtilization', used.cpu, reserved.cpu),
    ...share('MemoryUtilization', used.memory, reserved.memory),
  ];
}

function total(usages: readonly Usage[]): Usage {
  const sum = (of: (usage: Usage) => number) => usages.reduce((all, usage) => all + of(usage), 0);
  return {
    launchType: 'EC2',
    tasks: sum(({ tasks }) => tasks),
    used: { cpu: sum(({ used }) => used.cpu), memory: sum(({ used }) => used.memory) },
    reserved: { cpu: sum(({ reserved }) => reserved.cpu), memory: sum(({ reserved }) => reserved.memory) },
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
