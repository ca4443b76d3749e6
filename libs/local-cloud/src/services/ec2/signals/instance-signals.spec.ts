import { EC2Client, StartInstancesCommand, StopInstancesCommand } from '@aws-sdk/client-ec2';
import { clearSignal, listSignals, setSignal } from '../../../signals/signals.ts';
import { recordedMetrics } from '../../../testing/recorded-metrics.ts';
import { shopNetwork, webServer } from '../../../testing/shop-network.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

const MINUTE = 60_000;
const metrics = recordedMetrics();
const cloud = testCloud({ services: metrics.services });
const scope = () => cloud.local.scope({ region: 'eu-west-1' });
const pass = (minutes: number) => cloud.local.clock.advance(minutes * MINUTE);
const server = async (Monitoring = true) =>
  webServer(cloud, await shopNetwork(cloud), { Monitoring, Tags: [{ Key: 'Name', Value: 'web-1' }] });
const cpu = (id: string) => metrics.of('CPUUtilization', id) as number[];

describe('what EC2 publishes about an instance', () => {
  it('comes each minute with detailed monitoring, for the minute that has passed', async () => {
    const id = await server();
    const start = cloud.local.clock.now();
    await pass(10);
    expect(cpu(id)).toHaveLength(10);
    expect(metrics.samples.find(({ name }) => name === 'CPUUtilization')).toMatchObject({
      namespace: 'AWS/EC2',
      dimensions: { InstanceId: id },
      unit: 'Percent',
      timestamp: start,
    });
  });

  it('comes every five minutes without, but the status checks each minute', async () => {
    const id = await server(false);
    await pass(10);
    expect(cpu(id)).toHaveLength(2);
    expect(metrics.of('StatusCheckFailed', id)).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('adds instances up by type and by image with detailed monitoring only', async () => {
    const network = await shopNetwork(cloud);
    await webServer(cloud, network);
    await webServer(cloud, network);
    await webServer(cloud, network, { Monitoring: false });
    await pass(1);
    expect(cpu('t3.micro')).toHaveLength(2);
    expect(cpu('ami-0123456789abcdef0')).toHaveLength(2);
  });

  it('holds the credits of burstable types: the balance falls as long as more is spent than earned', async () => {
    const id = await server();
    const balance = () => metrics.of('CPUCreditBalance', id) as number[];
    await pass(12 * 60);
    const before = balance().at(-1)!;
    expect(before).toBeGreaterThan(20);
    setSignal(scope(), id, 'cpu=100');
    await pass(10);
    expect(metrics.of('CPUCreditUsage', id).at(-1)).toBe(10);
    expect(balance().at(-1)).toBeLessThan(before - 15);
  });

  it('stays calm all day', async () => {
    const id = await server();
    await pass(24 * 60);
    expect(Math.max(...cpu(id))).toBeLessThan(20);
    expect(Math.min(...cpu(id))).toBeGreaterThan(0);
  });

  it('goes silent while the instance is stopped', async () => {
    const id = await server();
    const ec2 = cloud.client(EC2Client);
    await pass(1);
    await ec2.send(new StopInstancesCommand({ InstanceIds: [id] }));
    await pass(5);
    expect(cpu(id)).toHaveLength(1);
    await ec2.send(new StartInstancesCommand({ InstanceIds: [id] }));
    await pass(2);
    expect(cpu(id)).toHaveLength(3);
  });

  it('goes on after a state was saved and loaded', async () => {
    const id = await server();
    cloud.local.load(cloud.local.save());
    await pass(3);
    expect(cpu(id)).toHaveLength(3);
  });
});

describe('a condition', () => {
  it('brings the CPU to an amount in its time, and back at once', async () => {
    const id = await server();
    setSignal(scope(), 'web-1', 'cpu=95 over 5m');
    await pass(6);
    const rise = cpu(id);
    expect(rise.slice(-2)).toEqual([95, 95]);
    expect(rise).toEqual(rise.toSorted((a, b) => a - b));
    clearSignal(scope(), 'web-1');
    await pass(1);
    expect(cpu(id).at(-1)).toBeLessThan(20);
  });

  it('never brings more than there is', async () => {
    const id = await server();
    setSignal(scope(), id, 'cpu=400');
    await pass(1);
    expect(cpu(id)).toEqual([100]);
  });

  it('is shown with the instance', async () => {
    const id = await server();
    setSignal(scope(), id, 'hot');
    expect(listSignals(scope())).toMatchObject([
      { resourceType: 'AWS::EC2::Instance', id, name: 'web-1', condition: 'hot', since: cloud.local.clock.now() },
    ]);
  });

  it('stops the instance until another takes its place', async () => {
    const id = await server();
    setSignal(scope(), id, 'stops');
    await pass(2);
    expect(cpu(id)).toEqual([]);
    setSignal(scope(), id, 'cpu=50');
    await pass(2);
    expect(cpu(id)).toEqual([50, 50]);
  });

  it('of failing hardware ends when the instance moves to other hardware', async () => {
    const id = await server();
    const ec2 = cloud.client(EC2Client);
    setSignal(scope(), id, 'impaired');
    await pass(1);
    expect(metrics.of('StatusCheckFailed_System', id)).toEqual([1]);
    await ec2.send(new StopInstancesCommand({ InstanceIds: [id] }));
    await pass(1);
    await ec2.send(new StartInstancesCommand({ InstanceIds: [id] }));
    await pass(1);
    expect(metrics.of('StatusCheckFailed_System', id)).toEqual([1, 0]);
    expect(listSignals(scope())[0]).not.toHaveProperty('condition');
  });

  it.each([
    ['web-2', 'cpu=95', 'no resource is called "web-2" in eu-west-1; there are web-1'],
    ['web-1', 'burns', 'unknown condition "burns"; AWS::EC2::Instance takes cpu=N over T, hot, stops'],
    ['web-1', 'cpu', '"cpu" does not fit; write it as cpu=N over T'],
    ['web-1', 'hot over 5m', '"hot over 5m" does not fit; write it as hot'],
    ['web-1', 'cpu=-1', 'the amount must be a number from 0 up, got "-1"'],
    ['web-1', 'cpu=90 over 5 days', 'cannot read the condition "cpu=90 over 5 days"'],
  ])('of %s to "%s" is refused', async (subject, condition, message) => {
    await server();
    expect(() => setSignal(scope(), subject, condition)).toThrow(message);
  });
});
