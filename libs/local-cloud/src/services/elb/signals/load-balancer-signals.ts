import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { calm } from '../../../signals/calm.ts';
import { signalModel, type Subject } from '../../../signals/signal-model.ts';
import { steered } from '../../../signals/steer.ts';
import { groupsOf } from '../listeners/listener.ts';
import { type LoadBalancer, loadBalancersOf } from '../load-balancers/load-balancer.ts';
import { type TargetGroup, targetGroupsOf } from '../target-groups/target-group.ts';
import { LOAD_BALANCER_TYPE_NAME } from '../type-names.ts';
import { trafficSamples } from './traffic-samples.ts';
import { groupTraffic } from './traffic.ts';

/** Requests a minute, and how long an answer takes in seconds, on a calm day. */
const CALM_REQUESTS = { low: 60, high: 600 };
const CALM_LATENCY = { low: 0.045, high: 0.09 };

/**
 * What passes through an application load balancer: customers come and go with the time of day, each listener's target groups share them
 * evenly. What did not happen is not published.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
export const loadBalancerSignals = signalModel({
  resourceType: LOAD_BALANCER_TYPE_NAME,
  conditions: {
    'requests=N over T': 'N requests come each minute',
    'errors=N over T': 'the targets answer N % of the requests with 5XX',
    'latency=N over T': 'the targets take N milliseconds to answer',
  },
  subjects: (scope) => [...loadBalancersOf(scope).values()].map(({ fullName }) => fullName),
  nameOf: (scope, id) => balancerNamed(scope, id)?.name,
  samples(scope, subject, instant) {
    const balancer = balancerNamed(scope, subject.id);
    return balancer === undefined ? [] : minute(scope, balancer, subject, instant);
  },
});

function balancerNamed(scope: Scope, fullName: string): LoadBalancer | undefined {
  return [...loadBalancersOf(scope).values()].find((balancer) => balancer.fullName === fullName);
}

function minute(scope: Scope, balancer: LoadBalancer, subject: Subject, instant: number): MetricSample[] {
  const groups = [...groupsOf(scope, balancer.arn)].map((arn) => targetGroupsOf(scope).get(arn)!);
  if (groups.length === 0) return [];
  const { id } = subject;
  const requests = Math.round(steered(subject, 'requests', calm(id, 'RequestCount', instant, CALM_REQUESTS), instant));
  const errorPercent = Math.min(100, steered(subject, 'errors', 0, instant));
  const usual = calm(id, 'TargetResponseTime', instant, CALM_LATENCY) * 1000;
  const seconds = steered(subject, 'latency', usual, instant) / 1000;
  const shares = split(requests, groups);
  return trafficSamples({
    balancer,
    seconds,
    timestamp: instant - 60_000,
    groups: shares.map(({ group, share }) => ({ group, traffic: groupTraffic(scope, group, share, errorPercent) })),
  });
}

/** Whole requests, the first groups taking what is left over. */
function split(requests: number, groups: readonly TargetGroup[]): { group: TargetGroup; share: number }[] {
  const each = Math.floor(requests / groups.length);
  const over = requests - each * groups.length;
  return groups.map((group, index) => ({ group, share: each + (index < over ? 1 : 0) }));
}
