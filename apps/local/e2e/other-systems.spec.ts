import { CloudWatchClient, DescribeAlarmsCommand, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, CreateLogStreamCommand, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeOpsItemsCommand, SSMClient } from '@aws-sdk/client-ssm';
import { confirmSubscriptions, inboxOf, startPlatform, type Platform } from './platform.ts';

jest.setTimeout(300_000);

let platform: Platform;
const clientIn = (region: string) => ({
  endpoint: platform.url,
  region,
  credentials: { accessKeyId: '123456789012', secretAccessKey: 'local' },
});
const minutes = (count: number) => platform.admin('POST', 'clock/advance', { seconds: count * 60 });
const subjects = async () => (await inboxOf(platform)).map(({ subject }) => subject);

/** Asks again, the platform's minutes passing meanwhile, until there is an answer. */
async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const answer = await ask();
  if (answer !== undefined) return answer;
  await minutes(1);
  return eventually(ask);
}

beforeAll(async () => {
  platform = await startPlatform([]);
  await confirmSubscriptions(platform);
});
afterAll(() => platform.stop());

describe('orders, in Singapore', () => {
  const put = (status: string, timestamp: string) =>
    new DynamoDBClient(clientIn('ap-southeast-1')).send(
      new PutItemCommand({
        TableName: 'order-events-production',
        Item: { orderId: { S: 'o-1' }, timestamp: { N: timestamp }, status: { S: status } },
      }),
    );

  it('keeps an object of every change', async () => {
    await put('PENDING', '1767225600000');
    const s3 = new S3Client({ ...clientIn('ap-southeast-1'), forcePathStyle: true });
    const Bucket = 'order-audit-logs-production-123456789012';
    const kept = await eventually(() =>
      s3.send(new GetObjectCommand({ Bucket, Key: 'orders/o-1/1767225600000.json' })).catch(() => undefined),
    );
    expect(JSON.parse(await kept.Body!.transformToString())).toMatchObject({ orderId: 'o-1', status: 'PENDING' });
  });

  it('tells of an order that failed', async () => {
    await put('FAILED', '1767225660000');
    await eventually(async () => (await subjects()).find((subject) => subject?.includes('o-1')));
  });
});

describe('payments', () => {
  it('opens an OpsItem when they fail', async () => {
    const logs = new CloudWatchLogsClient(clientIn('us-east-1'));
    const place = { logGroupName: 'log-group-payment-service-production', logStreamName: 'e2e' };
    await logs.send(new CreateLogStreamCommand(place));
    const { epochMilliseconds } = await platform.admin('GET', 'clock');
    const logEvents = Array.from({ length: 30 }, () => ({
      timestamp: epochMilliseconds!,
      message: JSON.stringify({ transaction_status: 'failed', status: 'error', endpoint: '/pay', user_id: 'u1' }),
    }));
    await logs.send(new PutLogEventsCommand({ ...place, logEvents }));
    const ssm = new SSMClient(clientIn('us-east-1'));
    const item = await eventually(
      async () => (await ssm.send(new DescribeOpsItemsCommand({ OpsItemFilters: [] }))).OpsItemSummaries?.[0],
    );
    expect(item).toMatchObject({ Severity: '1', Category: 'Availability', Status: 'Open' });
  });

  it('has a canary whose runs are counted', async () => {
    const cloudWatch = new CloudWatchClient(clientIn('us-east-1'));
    const { epochMilliseconds } = await platform.admin('GET', 'clock');
    const datapoint = await eventually(async () => {
      const { Datapoints } = await cloudWatch.send(
        new GetMetricStatisticsCommand({
          Namespace: 'CloudWatchSynthetics',
          MetricName: 'SuccessPercent',
          Dimensions: [{ Name: 'CanaryName', Value: 'canary-payment-api-production' }],
          StartTime: new Date(epochMilliseconds! - 3_600_000),
          EndTime: new Date(epochMilliseconds! + 3_600_000),
          Period: 300,
          Statistics: ['SampleCount'],
        }),
      );
      return Datapoints?.[0];
    });
    expect(datapoint.SampleCount).toBeGreaterThanOrEqual(1);
  });
});

describe('the serverless functions, in Oregon', () => {
  it('record what they fail for, and the alarm of the one that fails fires', async () => {
    const lambda = new LambdaClient(clientIn('us-west-2'));
    const named = { FunctionName: 'user-service-production' };
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand(named));
    const Variables = { ...Environment?.Variables, SIMULATED_ERROR_RATE: '1' };
    await lambda.send(new UpdateFunctionConfigurationCommand({ ...named, Environment: { Variables } }));
    const invoke = () => lambda.send(new InvokeCommand(named));
    expect((await invoke()).FunctionError).toBe('Unhandled');
    const table = new DynamoDBClient(clientIn('us-west-2'));
    const { Items } = await table.send(new ScanCommand({ TableName: 'error-logs-production' }));
    expect(Items).toHaveLength(1);
    const cloudWatch = new CloudWatchClient(clientIn('us-west-2'));
    const firing = await eventually(async () => {
      await invoke();
      return (await cloudWatch.send(new DescribeAlarmsCommand({ StateValue: 'ALARM' }))).MetricAlarms?.[0]?.AlarmName;
    });
    expect(firing).toBe('user-service-error-rate-production');
  });
});
