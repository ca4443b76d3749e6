import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { testCloud } from './testing/test-cloud.ts';

jest.setTimeout(60_000);

const cloud = testCloud();
const installed = spawnSync('aws', ['--version']).status === 0;

/** Runs the AWS CLI against the cloud and gives what it printed. */
async function aws(...args: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    AWS_ENDPOINT_URL: cloud.local.url,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
  };
  const { stdout } = await promisify(execFile)('aws', [...args, '--output', 'text'], { env });
  return stdout.trim();
}

// Python starts slowly, and not every machine has it: one test that goes once round.
(installed ? it : it.skip)('answers the AWS CLI', async () => {
  expect(await aws('sts', 'get-caller-identity', '--query', 'Account')).toBe('123456789012');
  const topic = await aws('sns', 'create-topic', '--name', 'alerts');
  expect(topic).toBe('arn:aws:sns:eu-west-1:123456789012:alerts');
  const alarm = [
    '--alarm-name',
    'orders-slow',
    '--namespace',
    'Shop',
    '--metric-name',
    'OrderTime',
    '--alarm-actions',
    topic,
  ];
  const condition = ['--statistic', 'Average', '--period', '60', '--evaluation-periods', '1', '--threshold', '5'];
  await aws('cloudwatch', 'put-metric-alarm', ...alarm, ...condition, '--comparison-operator', 'GreaterThanThreshold');
  const when = ['--timestamp', new Date(cloud.local.clock.now()).toISOString()];
  await aws(
    'cloudwatch',
    'put-metric-data',
    '--namespace',
    'Shop',
    '--metric-name',
    'OrderTime',
    '--value',
    '9',
    ...when,
  );
  await cloud.local.clock.advance(120_000);
  const state = ['--query', 'MetricAlarms[0].StateValue'];
  expect(await aws('cloudwatch', 'describe-alarms', '--alarm-names', 'orders-slow', ...state)).toBe('ALARM');
  await expect(aws('sns', 'get-topic-attributes', '--topic-arn', `${topic}-not`)).rejects.toThrow('NotFound');
});
