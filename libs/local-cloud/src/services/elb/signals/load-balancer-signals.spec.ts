import { setSignal } from '../../../signals/signals.ts';
import { recordedMetrics } from '../../../testing/recorded-metrics.ts';
import { shopFront } from '../../../testing/shop-front.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

const metrics = recordedMetrics();
const cloud = testCloud({ services: metrics.services });
const scope = () => cloud.local.scope({ region: 'eu-west-1' });
const pass = (minutes: number) => cloud.local.clock.advance(minutes * 60_000);
const published = (name: string, ...dimensions: string[]) =>
  metrics.samples.filter(
    (sample) => sample.name === name && Object.keys(sample.dimensions).sort().join() === [...dimensions].sort().join(),
  );
const numbers = (name: string) => published(name, 'TargetGroup', 'LoadBalancer').map(({ value }) => value);
const sums = (name: string) =>
  published(name, 'LoadBalancer').map(({ value }) => (typeof value === 'number' ? value : value.sum));

/** A load balancer whose first minutes have passed. */
async function front() {
  const made = await shopFront(cloud);
  metrics.samples.length = 0;
  return made;
}

describe('what a load balancer publishes', () => {
  it('holds its hosts as soon as it listens', async () => {
    await shopFront(cloud);
    expect(numbers('HealthyHostCount')).toEqual([2]);
    expect(metrics.samples.map(({ name }) => name)).not.toContain('RequestCount');
  });

  it('stands under the names of the load balancer, the target group and the zone', async () => {
    const { loadBalancer, targetGroup } = await front();
    const { LoadBalancerFullName } = await loadBalancer.attributes();
    const { TargetGroupFullName } = await targetGroup.attributes();
    await pass(1);
    const names = { LoadBalancer: LoadBalancerFullName, TargetGroup: TargetGroupFullName };
    expect(published('HealthyHostCount', 'LoadBalancer', 'TargetGroup')).toMatchObject([
      { namespace: 'AWS/ApplicationELB', dimensions: names, value: 2, unit: 'Count' },
    ]);
    expect(published('HealthyHostCount', 'LoadBalancer', 'TargetGroup', 'AvailabilityZone')).toMatchObject([
      { dimensions: { ...names, AvailabilityZone: 'eu-west-1a' }, value: 1 },
      { dimensions: { ...names, AvailabilityZone: 'eu-west-1b' }, value: 1 },
    ]);
    expect(published('HealthyHostCount', 'LoadBalancer')).toEqual([]);
    for (const [name, byGroup] of [
      ['RequestCount', true],
      ['HTTPCode_Target_2XX_Count', true],
      ['TargetResponseTime', true],
      ['ActiveConnectionCount', false],
    ] as const) {
      expect(published(name, 'LoadBalancer')).toHaveLength(1);
      expect(published(name, 'LoadBalancer', 'AvailabilityZone')).toHaveLength(2);
      expect(published(name, 'LoadBalancer', 'TargetGroup')).toHaveLength(byGroup ? 1 : 0);
    }
  });

  it('counts each request as a sample of one', async () => {
    await front();
    setSignal(scope(), 'alb-shop', 'requests=120');
    await pass(1);
    expect(published('RequestCount', 'LoadBalancer')[0]!.value).toEqual({
      sum: 120,
      count: 120,
      minimum: 1,
      maximum: 1,
    });
  });

  it('holds no errors on a calm day', async () => {
    await front();
    await pass(24 * 60);
    expect(metrics.samples.filter(({ name }) => /5XX|50[234]|Error/.test(name))).toEqual([]);
    expect(Math.min(...sums('RequestCount'))).toBeGreaterThan(0);
    expect(new Set(numbers('HealthyHostCount'))).toEqual(new Set([2]));
  });

  it('shows a server that is down: errors until it is noticed, then one host less', async () => {
    await front();
    setSignal(scope(), 'alb-shop', 'requests=100');
    setSignal(scope(), 'web-1', 'stops');
    await pass(2);
    expect(numbers('HealthyHostCount')).toEqual([1, 1]);
    setSignal(scope(), 'web-2', 'web-server-down');
    await pass(2);
    expect(numbers('HealthyHostCount').at(-1)).toBe(0);
    expect(numbers('UnHealthyHostCount').at(-1)).toBe(1);
    expect(sums('HTTPCode_ELB_502_Count')).toEqual([100, 100]);
  });

  it('answers 503 when there is no target at all', async () => {
    await front();
    setSignal(scope(), 'alb-shop', 'requests=100');
    setSignal(scope(), 'web-1', 'stops');
    setSignal(scope(), 'web-2', 'stops');
    await pass(1);
    expect(sums('HTTPCode_ELB_503_Count')).toEqual([100]);
    expect(sums('RequestCount')).toEqual([]);
  });

  it('follows its conditions', async () => {
    await front();
    setSignal(scope(), 'alb-shop', 'requests=200, errors=25, latency=2000');
    await pass(1);
    expect(sums('HTTPCode_Target_5XX_Count')).toEqual([50]);
    expect(sums('HTTPCode_Target_2XX_Count')).toEqual([150]);
    expect(published('TargetResponseTime', 'LoadBalancer')[0]!.value).toMatchObject({ sum: 400, count: 200 });
  });

  it('has half of its answers wrong when one of two targets is unhealthy, until it is noticed', async () => {
    await front();
    setSignal(scope(), 'alb-shop', 'requests=200');
    setSignal(scope(), 'targets-shop', 'unhealthy=1');
    await pass(3);
    expect(numbers('UnHealthyHostCount')).toEqual([0, 1, 1]);
    expect(sums('HTTPCode_Target_5XX_Count')).toEqual([100]);
  });
});
