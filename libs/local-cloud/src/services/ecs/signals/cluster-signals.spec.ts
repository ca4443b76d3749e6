import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { clearSignal, setSignal } from '../../../signals/signals.ts';
import { recordedMetrics } from '../../../testing/recorded-metrics.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

const metrics = recordedMetrics();
const cloud = testCloud({ services: metrics.services });
const scope = () => cloud.local.scope({ region: 'eu-west-1' });
const pass = (minutes: number) => cloud.local.clock.advance(minutes * 60_000);
const client = () => cloud.client(ECSClient);
const last = (namespace: string, name: string, dimensions: object) =>
  metrics.samples
    .filter((sample) => sample.namespace === namespace && sample.name === name)
    .filter((sample) => JSON.stringify(sample.dimensions) === JSON.stringify(dimensions))
    .at(-1)?.value;
const ofCluster = { ClusterName: 'payments' };
const ofService = { ClusterName: 'payments', ServiceName: 'processor' };

async function cluster(insights: string) {
  const settings = [{ name: 'containerInsights' as const, value: insights }];
  await client().send(new CreateClusterCommand({ clusterName: 'payments', settings }));
}

async function serve(launchType: 'EC2' | 'FARGATE') {
  const containerDefinitions = [{ name: 'app', image: 'app:1' }];
  await client().send(
    new RegisterTaskDefinitionCommand({ family: 'pay', cpu: '512', memory: '1024', containerDefinitions }),
  );
  const service = { cluster: 'payments', serviceName: 'processor', taskDefinition: 'pay', desiredCount: 4, launchType };
  await client().send(new CreateServiceCommand(service));
}

describe('what is published about a cluster', () => {
  it('is nothing while no task runs on it', async () => {
    await cluster('enabled');
    await pass(10);
    expect(metrics.samples).toEqual([]);
  });

  it('is what its tasks use and reserve', async () => {
    await cluster('enabled');
    await serve('FARGATE');
    setSignal(scope(), 'payments', 'cpu=85, memory=90');
    await pass(1);
    const insights = (name: string, dimensions: object) => last('ECS/ContainerInsights', name, dimensions);
    for (const dimensions of [ofCluster, ofService]) {
      expect(insights('CpuReserved', dimensions)).toBe(2048);
      expect(insights('CpuUtilized', dimensions)).toBe(2048 * 0.85);
      expect(insights('MemoryReserved', dimensions)).toBe(4096);
      expect(insights('MemoryUtilized', dimensions)).toBe(4096 * 0.9);
    }
    expect(insights('TaskCount', ofCluster)).toBe(4);
    expect(insights('ServiceCount', ofCluster)).toBe(1);
  });

  it('comes from ECS itself for the whole cluster only where tasks run on EC2 instances', async () => {
    await cluster('disabled');
    await serve('FARGATE');
    setSignal(scope(), 'payments', 'cpu=85');
    await pass(1);
    expect(last('AWS/ECS', 'CPUUtilization', ofService)).toBe(85);
    expect(last('AWS/ECS', 'CPUUtilization', ofCluster)).toBeUndefined();
    expect(last('ECS/ContainerInsights', 'CpuUtilized', ofCluster)).toBeUndefined();
  });

  it('comes from ECS itself for the whole cluster where tasks run on EC2 instances', async () => {
    await cluster('disabled');
    await serve('EC2');
    setSignal(scope(), 'payments', 'memory=95');
    await pass(1);
    expect(last('AWS/ECS', 'MemoryUtilization', ofCluster)).toBe(95);
  });

  it('counts others that run tasks on it once somebody puts it under a condition', async () => {
    await cluster('enabled');
    setSignal(scope(), 'payments', 'cpu=120');
    await pass(1);
    expect(last('ECS/ContainerInsights', 'CpuUtilized', ofCluster)).toBe(2048);
    expect(last('ECS/ContainerInsights', 'CpuReserved', ofCluster)).toBe(2048);
    expect(last('AWS/ECS', 'CPUUtilization', ofCluster)).toBeUndefined();
    clearSignal(scope(), 'payments');
    const before = metrics.samples.length;
    await pass(1);
    expect(metrics.samples).toHaveLength(before);
  });

  it('stays calm all day', async () => {
    await cluster('enabled');
    await serve('FARGATE');
    await pass(24 * 60);
    const shares = metrics.samples.filter(({ name }) => name === 'CPUUtilization').map(({ value }) => value as number);
    expect(shares).toHaveLength(24 * 60);
    expect(Math.max(...shares)).toBeLessThan(60);
  });
});
