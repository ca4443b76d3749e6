import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { signalModel } from '../../../signals/signal-model.ts';
import { balancersUsing } from '../listeners/listener.ts';
import type { LoadBalancer } from '../load-balancers/load-balancer.ts';
import { healthOf } from '../target-groups/target-health.ts';
import { type TargetGroup, targetGroupsOf } from '../target-groups/target-group.ts';
import { TARGET_GROUP_TYPE_NAME } from '../type-names.ts';

/**
 * How many targets of a group are healthy, as a load balancer that uses the group sees it: in all, and in each of its zones. A group
 * without targets publishes nothing; a target that is stopped counts on neither side.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
export const targetGroupSignals = signalModel({
  resourceType: TARGET_GROUP_TYPE_NAME,
  conditions: { 'unhealthy=N': 'N of its targets answer health checks with an error, and their requests too' },
  subjects: (scope) => [...targetGroupsOf(scope).values()].map(({ fullName }) => fullName),
  nameOf: (scope, id) => groupNamed(scope, id)?.name,
  samples(scope, { id }, instant) {
    const group = groupNamed(scope, id);
    if (group === undefined || group.targets.size === 0) return [];
    return balancersUsing(scope, group.arn).flatMap((balancer) => hostCounts(scope, group, balancer, instant));
  },
});

function groupNamed(scope: Scope, fullName: string): TargetGroup | undefined {
  return [...targetGroupsOf(scope).values()].find((group) => group.fullName === fullName);
}

function hostCounts(scope: Scope, group: TargetGroup, balancer: LoadBalancer, instant: number): MetricSample[] {
  const states = [...group.targets.values()].map((target) => ({
    zone: target.zone,
    state: healthOf(scope, group, target).State,
  }));
  const base = { TargetGroup: group.fullName, LoadBalancer: balancer.fullName };
  const places = [
    { dimensions: base, here: states },
    ...balancer.zones.map(({ zone }) => ({
      dimensions: { ...base, AvailabilityZone: zone },
      here: states.filter((one) => one.zone === zone),
    })),
  ];
  return places.flatMap(({ dimensions, here }) =>
    (['healthy', 'unhealthy'] as const).map((state) => ({
      namespace: 'AWS/ApplicationELB',
      name: state === 'healthy' ? 'HealthyHostCount' : 'UnHealthyHostCount',
      dimensions,
      value: here.filter((one) => one.state === state).length,
      unit: 'Count',
      timestamp: instant - 60_000,
    })),
  );
}
