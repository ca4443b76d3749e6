import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { strToU8, zipSync } from 'fflate';
import { clearSignal, setSignal } from '../../signals/signals.ts';
import { deployed, type DeployedResource } from '../../testing/stack-resources.ts';
import { testCloud } from '../../testing/test-cloud.ts';

const cloud = testCloud();
const s3 = () => cloud.client(S3Client);
const MINUTES = 60_000;

const looks = `const synthetics = require('@aws/synthetics-puppeteer');
exports.handler = async () => {
  await synthetics.executeStep('look', async () => {
    if (process.env.STATUS !== '200') throw new Error('the shop answered with status ' + process.env.STATUS);
  });
};`;

async function deploy(change: object = {}): Promise<DeployedResource> {
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = { Version: '2012-10-17', Statement: [trust] };
  await deployed(cloud, 'AWS::IAM::Role', { RoleName: 'looks', AssumeRolePolicyDocument });
  await deployed(cloud, 'AWS::S3::Bucket', { BucketName: 'evidence' });
  return deployed(cloud, 'AWS::Synthetics::Canary', { ...ordinary, ...change });
}

const ordinary = {
  Name: 'shop',
  Code: { Handler: 'index.handler', Script: looks },
  ArtifactS3Location: 's3://evidence/synthetics/',
  ExecutionRoleArn: 'arn:aws:iam::123456789012:role/looks',
  RuntimeVersion: 'syn-nodejs-puppeteer-15.0',
  Schedule: { Expression: 'rate(5 minutes)' },
  RunConfig: { TimeoutInSeconds: 60, EnvironmentVariables: { STATUS: '200' } },
  StartCanaryAfterCreation: true,
  ProvisionedResourceCleanup: 'AUTOMATIC',
};
const failing = { RunConfig: { EnvironmentVariables: { STATUS: '503' } } };

/** Asks the API as a client of any generation does. */
async function ask(method: 'GET' | 'POST', path: string): Promise<any> {
  const scope = 'Credential=123456789012/20260206/eu-west-1/synthetics/aws4_request';
  const headers = { authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0` };
  const body = method === 'POST' ? '{}' : undefined;
  const answer = await fetch(`${cloud.local.scope({ region: 'eu-west-1' }).url}${path}`, { method, headers, body });
  return answer.json();
}
const runs = async (): Promise<any[]> => (await ask('POST', '/canary/shop/runs')).CanaryRuns;

async function sum(MetricName: string, more: Record<string, string> = {}): Promise<number> {
  const now = cloud.local.clock.now();
  const dimensions = { CanaryName: 'shop', ...more };
  const { Datapoints = [] } = await cloud.client(CloudWatchClient).send(
    new GetMetricStatisticsCommand({
      Namespace: 'CloudWatchSynthetics',
      MetricName,
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      StartTime: new Date(now - 60 * MINUTES),
      EndTime: new Date(now + MINUTES),
      Period: 60,
      Statistics: ['Sum'],
    }),
  );
  return Datapoints.reduce((total, { Sum = 0 }) => total + Sum, 0);
}

describe('a canary', () => {
  it('runs its script at once and on schedule, and tells how it went', async () => {
    await deploy();
    await cloud.local.clock.advance(11 * MINUTES);
    expect((await runs()).map(({ Status }) => Status.State)).toEqual(['PASSED', 'PASSED', 'PASSED']);
    expect(await sum('SuccessPercent')).toBe(300);
    expect(await sum('SuccessPercent', { StepName: 'look' })).toBe(300);
    expect(await sum('Failed')).toBe(0);
    expect(await sum('Duration')).toBeGreaterThan(0);
  });

  it('fails with the reason of its script', async () => {
    await deploy(failing);
    await cloud.local.clock.advance(MINUTES);
    const { CanariesLastRun } = await ask('POST', '/canaries/last-run');
    expect(CanariesLastRun).toMatchObject([
      {
        CanaryName: 'shop',
        LastRun: { Status: { State: 'FAILED', StateReason: 'the shop answered with status 503' } },
      },
    ]);
    expect(await sum('SuccessPercent')).toBe(0);
    expect(await sum('Failed')).toBe(1);
  });

  it('fails without its script while it is under the condition fails', async () => {
    await deploy();
    await cloud.local.clock.advance(MINUTES);
    setSignal(cloud.local.scope({ region: 'eu-west-1' }), 'shop', 'fails');
    await cloud.local.clock.advance(5 * MINUTES);
    clearSignal(cloud.local.scope({ region: 'eu-west-1' }), 'shop');
    await cloud.local.clock.advance(5 * MINUTES);
    expect((await runs()).map(({ Status }) => Status.State)).toEqual(['PASSED', 'FAILED', 'PASSED']);
    expect(await sum('SuccessPercent')).toBe(200);
  });

  it('leaves its evidence in its bucket', async () => {
    await deploy(failing);
    await cloud.local.clock.advance(MINUTES);
    const { Contents } = await s3().send(new ListObjectsV2Command({ Bucket: 'evidence' }));
    expect(Contents).toHaveLength(1);
    const { Key } = Contents![0]!;
    expect(Key).toMatch(
      /^synthetics\/canary\/eu-west-1\/shop\/2026\/02\/06\/12\/\d\d-00-000\/SyntheticsReport-FAILED\.json$/,
    );
    const { Body } = await s3().send(new GetObjectCommand({ Bucket: 'evidence', Key }));
    expect(JSON.parse(await Body!.transformToString())).toMatchObject({
      canaryName: 'shop',
      executionStatus: 'FAILED',
      executionError: 'the shop answered with status 503',
    });
  });

  it('takes its script from an archive', async () => {
    await deployed(cloud, 'AWS::S3::Bucket', { BucketName: 'assets' });
    const archive = zipSync({ 'nodejs/node_modules/watch.js': strToU8(looks) });
    await s3().send(new PutObjectCommand({ Bucket: 'assets', Key: 'watch.zip', Body: archive }));
    await deploy({ Code: { Handler: 'watch.handler', S3Bucket: 'assets', S3Key: 'watch.zip' } });
    await cloud.local.clock.advance(MINUTES);
    expect(await runs()).toMatchObject([{ Status: { State: 'PASSED' } }]);
  });

  it('says what it would need a browser for', async () => {
    const Script = `const synthetics = require('@aws/synthetics-puppeteer');
      exports.handler = async () => synthetics.getPage();`;
    await deploy({ Code: { Handler: 'index.handler', Script } });
    await cloud.local.clock.advance(MINUTES);
    const [{ Status }] = await runs();
    expect(Status.StateReason).toBe('synthetics.getPage is not modelled here; known is executeStep');
  });

  it('is started and stopped by hand', async () => {
    await deploy({ StartCanaryAfterCreation: false });
    await cloud.local.clock.advance(10 * MINUTES);
    expect(await runs()).toEqual([]);
    await ask('POST', '/canary/shop/start');
    await cloud.local.clock.advance(MINUTES);
    expect((await ask('GET', '/canary/shop')).Canary).toMatchObject({ Name: 'shop', Status: { State: 'RUNNING' } });
    expect((await ask('POST', '/canary/shop/start')).message).toContain("can't be started");
    await ask('POST', '/canary/shop/stop');
    await cloud.local.clock.advance(10 * MINUTES);
    expect(await runs()).toHaveLength(1);
  });

  it('takes other settings while it runs, and is gone with its function', async () => {
    const canary = await deploy();
    await canary.update({ ...ordinary, ...failing });
    await cloud.local.clock.advance(6 * MINUTES);
    expect((await runs())[0].Status.State).toBe('FAILED');
    await canary.delete();
    expect((await ask('GET', '/canary/shop')).message).toBe('Canary name: shop not found');
    expect((await ask('POST', '/canaries')).Canaries).toEqual([]);
  });

  it.each([
    ['a runtime that is not modelled', { RuntimeVersion: 'syn-python-selenium-2.0' }, 'is not modelled here'],
    ['a handler that is not in the archive', { Code: { Handler: 'handler', Script: looks } }, 'is not valid'],
    ['a schedule that is none', { Schedule: { Expression: 'sometimes' } }, 'Invalid schedule expression'],
    ['a bucket address that is none', { ArtifactS3Location: 'evidence' }, 'Invalid S3 location'],
    [
      'a subnet that is not there',
      { VPCConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: [] } },
      'Subnet not found',
    ],
  ])('with %s is refused', async (_, change, message) => {
    await expect(deploy(change)).rejects.toThrow(message);
  });
});
