import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { LoadBalancer } from '../load-balancers/load-balancer.ts';
import type { TargetGroup } from '../target-groups/target-group.ts';
import type { GroupTraffic } from './traffic.ts';

/** What passed through a load balancer in a minute. */
export interface BalancerMinute {
  readonly balancer: LoadBalancer;
  readonly groups: readonly { readonly group: TargetGroup; readonly traffic: GroupTraffic }[];
  /** How long targets took on average. */
  readonly seconds: number;
  readonly timestamp: number;
}

type Dimensions = MetricSample['dimensions'];

/** What it publishes: under the load balancer, and under each target group with it, and both in each zone once more. */
export function trafficSamples({ balancer, groups, seconds, timestamp }: BalancerMinute): MetricSample[] {
  const LoadBalancer = balancer.fullName;
  const zones = balancer.zones.map(({ zone }) => zone);
  const total = groups.map(({ traffic }) => traffic).reduce(sum);
  const inAll = (dimensions: Dimensions, make: (part: number) => readonly Counted[]): MetricSample[] => [
    ...samples(dimensions, make(1), timestamp),
    ...zones.flatMap((zone) => samples({ ...dimensions, AvailabilityZone: zone }, make(1 / zones.length), timestamp)),
  ];
  return [
    ...inAll({ LoadBalancer }, (part) => [...reached(total, part, seconds), ...answered(total, part)]),
    ...groups.flatMap(({ group, traffic }) =>
      inAll({ TargetGroup: group.fullName, LoadBalancer }, (part) => [
        ...reached(traffic, part, seconds),
        ...perTarget(traffic, part),
      ]),
    ),
  ];
}

interface Counted {
  readonly name: string;
  readonly unit: string;
  readonly value: MetricSample['value'];
}

/** What targets did: known for load balancers and for target groups. */
function reached({ ok, targetErrors, unreached }: GroupTraffic, part: number, seconds: number): Counted[] {
  const [good, bad, lost] = [ok, targetErrors, unreached].map((count) => Math.round(count * part)) as [
    number,
    number,
    number,
  ];
  const counts = [
    ones('RequestCount', good + bad + lost),
    ones('HTTPCode_Target_2XX_Count', good),
    ones('HTTPCode_Target_5XX_Count', bad),
    ones('TargetConnectionErrorCount', lost),
  ].flat();
  return good + bad === 0 ? counts : [...counts, responseTime(good + bad, seconds)];
}

/** What the load balancer itself did: nobody knows it of a target group. */
function answered({ ok, targetErrors, unreached, refused }: GroupTraffic, part: number): Counted[] {
  const all = (ok + targetErrors + unreached + refused) * part;
  return [
    ones('HTTPCode_ELB_5XX_Count', (unreached + refused) * part),
    ones('HTTPCode_ELB_502_Count', unreached * part),
    ones('HTTPCode_ELB_503_Count', refused * part),
    count('NewConnectionCount', all / 4),
    count('ActiveConnectionCount', all / 10),
    bytes('ProcessedBytes', all * 24_000),
  ].flat();
}

function perTarget({ ok, targetErrors, unreached, takers }: GroupTraffic, part: number): Counted[] {
  return takers === 0 ? [] : count('RequestCountPerTarget', ((ok + targetErrors + unreached) * part) / takers);
}

function count(name: string, value: number): Counted[] {
  const whole = Math.round(value);
  return whole === 0 ? [] : [{ name, unit: 'Count', value: whole }];
}

/** Each happening is a sample of its own: the sum counts them, every other statistic is 1. */
function ones(name: string, value: number): Counted[] {
  return count(name, value).map(({ unit }) => {
    const whole = Math.round(value);
    return { name, unit, value: { sum: whole, count: whole, minimum: 1, maximum: 1 } };
  });
}

function bytes(name: string, value: number): Counted[] {
  return count(name, value).map((counted) => ({ ...counted, unit: 'Bytes' }));
}

/** Answers differ: the quickest takes a third of the average, the slowest four times as long. */
function responseTime(answers: number, seconds: number): Counted {
  const value = {
    sum: seconds * answers,
    count: answers,
    minimum: seconds / 3,
    maximum: answers < 3 ? seconds : seconds * 4,
  };
  return { name: 'TargetResponseTime', unit: 'Seconds', value };
}

function samples(dimensions: Dimensions, counted: readonly Counted[], timestamp: number): MetricSample[] {
  return counted.map(({ name, value, unit }) => ({
    namespace: 'AWS/ApplicationELB',
    name,
    dimensions,
    value,
    unit,
    timestamp,
  }));
}

function sum(left: GroupTraffic, right: GroupTraffic): GroupTraffic {
  return {
    ok: left.ok + right.ok,
    targetErrors: left.targetErrors + right.targetErrors,
    unreached: left.unreached + right.unreached,
    refused: left.refused + right.refused,
    takers: left.takers + right.takers,
  };
}
