import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CloudWatchClient, PutMetricAlarmCommand, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { LocalCloud } from '@shopwatch/local-cloud';
import { ownBundle } from '@shopwatch/workspace/own-bundle';
import { timeOf } from './command.ts';
import type { Measurement } from './measurement.ts';
import { everyTier } from './tiers.ts';

const scratch = join(process.cwd(), 'dist', 'bench');
const credentials = { accessKeyId: '123456789012', secretAccessKey: 'local' };
const region = 'us-east-1';
const noon = Date.UTC(2026, 0, 1, 12);

/** Measures the local cloud: its start, what it weighs, metrics through the SDK, many alarms, and the whole platform through the CDK CLI. */
export async function localCloudBench(): Promise<readonly Measurement[]> {
  return [...(await startAndWeight()), await manyMetrics(), await manyAlarms(), ...deployment()];
}

const cloudProgram = `
import { LocalCloud } from '@shopwatch/local-cloud';
const cloud = await new LocalCloud().start();
console.log(cloud.url);`;

const bareProgram = `
import { createServer } from 'node:http';
createServer().listen(0, '127.0.0.1', () => console.log('up'));`;

async function startAndWeight(): Promise<readonly Measurement[]> {
  const server = join(scratch, 'local-cloud.mjs');
  await ownBundle({ stdin: { contents: cloudProgram, resolveDir: process.cwd() }, outfile: server });
  const bare = join(scratch, 'bare-server.mjs');
  await ownBundle({ stdin: { contents: bareProgram }, outfile: bare });
  const [cloud, plain] = [await firstLine(server), await firstLine(bare)];
  const name = 'a Node process with an HTTP server that does nothing';
  return [
    {
      name: 'from the start of the process to an open port',
      unit: 'ms',
      measured: cloud.ms,
      atMost: 300,
      baseline: { name, value: plain.ms },
    },
    { name: 'idle memory', unit: 'MiB', measured: cloud.mib, atMost: 200, baseline: { name, value: plain.mib } },
  ];
}

/** Milliseconds to a program's first line, the best of five, and the memory it holds then. */
async function firstLine(program: string): Promise<{ ms: number; mib: number }> {
  const runs: { ms: number; mib: number }[] = [];
  for (let run = 0; run < 5; run += 1) {
    const begin = performance.now();
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    runs.push({ ms: performance.now() - begin, mib: residentMiB(child) });
    child.kill('SIGKILL');
  }
  return { ms: Math.min(...runs.map(({ ms }) => ms)), mib: Math.min(...runs.map(({ mib }) => mib)) };
}

/** What Linux says that a process holds; NaN elsewhere. */
function residentMiB({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

async function manyMetrics(): Promise<Measurement> {
  const cloud = await new LocalCloud().start();
  const nothing = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'smithy-protocol': 'rpc-v2-cbor' }).end());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => nothing.once('listening', resolve));
  const deaf = `http://127.0.0.1:${(nothing.address() as AddressInfo).port}`;
  const measured = await putMany(cloud.url);
  const value = await putMany(deaf);
  nothing.close();
  await cloud.stop();
  return {
    name: '1,000 PutMetricData calls of 20 datapoints through the SDK',
    unit: 's',
    measured,
    atMost: 3,
    baseline: { name: 'the same against a server that answers nothing', value },
  };
}

async function putMany(endpoint: string): Promise<number> {
  const client = new CloudWatchClient({ endpoint, region, credentials });
  const begin = performance.now();
  for (let call = 0; call < 1000; call += 1) {
    const MetricData = Array.from({ length: 20 }, (_, index) => ({
      MetricName: `Latency${index}`,
      Dimensions: [{ Name: 'Host', Value: `web-${call % 50}` }],
      Value: (call * index) % 97,
      Timestamp: new Date(),
    }));
    await client.send(new PutMetricDataCommand({ Namespace: 'Bench', MetricData }));
  }
  client.destroy();
  return (performance.now() - begin) / 1000;
}

const alarmCount = 10_000;
const minutes = 10;

/** The share of one core that the alarms of a cloud take, each evaluated every minute. */
async function manyAlarms(): Promise<Measurement> {
  const cloud = await new LocalCloud({ clock: noon }).start();
  const client = new CloudWatchClient({ endpoint: cloud.url, region, credentials });
  for (let index = 0; index < alarmCount; index += 1) await client.send(new PutMetricAlarmCommand(alarm(index)));
  for (let host = 0; host < alarmCount; host += 500) await client.send(new PutMetricDataCommand(loads(host)));
  client.destroy();
  await cloud.clock.advance(60_000);
  const before = process.cpuUsage();
  await cloud.clock.advance(minutes * 60_000);
  const { user, system } = process.cpuUsage(before);
  await cloud.stop();
  return {
    name: '10,000 alarms evaluated every minute: CPU time per minute',
    unit: 's',
    measured: (user + system) / 1e6 / minutes,
    atMost: 12,
    baseline: { name: 'one core for a minute', value: 60 },
  };
}

function alarm(index: number) {
  return {
    AlarmName: `alarm-${index}`,
    Namespace: 'Bench',
    MetricName: 'Load',
    Dimensions: [{ Name: 'Host', Value: `host-${index}` }],
    Statistic: 'Average' as const,
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 80,
    ComparisonOperator: 'GreaterThanThreshold' as const,
  };
}

function loads(first: number) {
  const MetricData = Array.from({ length: 500 }, (_, index) => ({
    MetricName: 'Load',
    Dimensions: [{ Name: 'Host', Value: `host-${first + index}` }],
    Value: (first + index) % 100,
    Timestamp: new Date(noon),
  }));
  return { Namespace: 'Bench', MetricData };
}

/** The whole platform, from an empty cloud to alarms that are OK; everything before it is cached. */
function deployment(): readonly Measurement[] {
  const cli = timeOf(3, ['node', 'node_modules/aws-cdk/bin/cdk', '--version']);
  const once = ['node', 'apps/local/start.mjs', '--once', '--port', '0'];
  timeOf(1, once);
  return [
    {
      name: `start, bootstrap and deployment of ${everyTier.length} tiers with a summary, warm`,
      unit: 's',
      measured: timeOf(3, once),
      atMost: 8,
      baseline: {
        name: `the CDK CLI started ${everyTier.length + 1} times to do nothing`,
        value: cli * (everyTier.length + 1),
      },
    },
  ];
}
