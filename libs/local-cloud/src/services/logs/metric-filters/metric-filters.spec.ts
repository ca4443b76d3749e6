import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricStatisticsCommand,
  PutMetricAlarmCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteMetricFilterCommand,
  DescribeLogGroupsCommand,
  DescribeMetricFiltersCommand,
  type MetricTransformation,
  PutLogEventsCommand,
  PutMetricFilterCommand,
  TestMetricFilterCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { NOON, testCloud } from '../../../testing/test-cloud.ts';

const MINUTE = 60_000;
const logGroupName = '/aws/ecommerce/application';
const FAILED = '?"failed login" ?"authentication failed"';
const cloud = testCloud();
/** When the test began; the clock of the cloud never goes back. */
let start = NOON;
const logs = () => cloud.client(CloudWatchLogsClient);
const put = (...messages: string[]) => {
  const timestamp = cloud.local.clock.now();
  const logEvents = messages.map((message) => ({ timestamp, message }));
  return logs().send(new PutLogEventsCommand({ logGroupName, logStreamName: 'one', logEvents }));
};
const putFilter = (filterPattern: string, transformation: Partial<MetricTransformation> = {}) =>
  logs().send(
    new PutMetricFilterCommand({
      logGroupName,
      filterName: 'failed-logins',
      filterPattern,
      metricTransformations: [
        { metricName: 'FailedLoginAttempts', metricNamespace: 'Shop', metricValue: '1', ...transformation },
      ],
    }),
  );
const sums = async (dimensions: Record<string, string> = {}, metric = 'FailedLoginAttempts', Namespace = 'Shop') => {
  const { Datapoints } = await cloud.client(CloudWatchClient).send(
    new GetMetricStatisticsCommand({
      Namespace,
      MetricName: metric,
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      StartTime: new Date(start - 6 * 60 * MINUTE),
      EndTime: new Date(start + 6 * 60 * MINUTE),
      Period: 60,
      Statistics: ['Sum'],
    }),
  );
  return Datapoints!.map(({ Sum }) => Sum);
};

beforeEach(async () => {
  start = cloud.local.clock.now();
  await logs().send(new CreateLogGroupCommand({ logGroupName }));
  await logs().send(new CreateLogStreamCommand({ logGroupName, logStreamName: 'one' }));
});

describe('a metric filter', () => {
  it('is described as it was put, and gone when it was deleted', async () => {
    await putFilter(FAILED, { defaultValue: 0 });
    const { metricFilters } = await logs().send(new DescribeMetricFiltersCommand({ logGroupName }));
    expect(metricFilters).toEqual([
      {
        filterName: 'failed-logins',
        filterPattern: FAILED,
        metricTransformations: [
          { metricName: 'FailedLoginAttempts', metricNamespace: 'Shop', metricValue: '1', defaultValue: 0 },
        ],
        creationTime: start,
        logGroupName,
        applyOnTransformedLogs: false,
      },
    ]);
    const { logGroups } = await logs().send(new DescribeLogGroupsCommand({}));
    expect(logGroups![0]!.metricFilterCount).toBe(1);
    const remove = () => logs().send(new DeleteMetricFilterCommand({ logGroupName, filterName: 'failed-logins' }));
    await remove();
    await expect(remove()).rejects.toMatchObject({ message: 'The specified metric filter does not exist.' });
  });

  it('is found by what it publishes', async () => {
    await putFilter(FAILED);
    const found = async (metricName: string) => {
      const asked = new DescribeMetricFiltersCommand({ metricName, metricNamespace: 'Shop' });
      return (await logs().send(asked)).metricFilters!.length;
    };
    expect([await found('FailedLoginAttempts'), await found('Orders')]).toEqual([1, 0]);
  });

  it('counts the events that match', async () => {
    await putFilter(FAILED);
    await put('failed login for anna', 'order placed', 'authentication failed for bert');
    expect(await sums()).toEqual([2]);
  });

  it('counts nothing of what was there before it', async () => {
    await put('failed login for anna');
    await cloud.local.clock.advance(MINUTE);
    await putFilter(FAILED);
    expect(await sums()).toEqual([]);
  });

  it('gives its default in minutes in which events came in and none matched', async () => {
    await putFilter(FAILED, { defaultValue: 0 });
    await put('order placed');
    await cloud.local.clock.advance(5 * MINUTE);
    await put('failed login', 'order placed');
    expect((await sums()).sort()).toEqual([0, 1]);
  });

  it('takes values and dimensions from fields', async () => {
    await putFilter('{ $.status = * }', { metricValue: '$.milliseconds', dimensions: { Status: '$.status' } });
    await put('{"status":"ok","milliseconds":20}', '{"status":"ok","milliseconds":5}', '{"status":"slow"}');
    expect(await sums({ Status: 'ok' })).toEqual([25]);
    expect(await sums({ Status: 'slow' })).toEqual([]);
  });

  it('shows events of some hours ago later, even after a restart of the cloud', async () => {
    await putFilter(FAILED);
    const logEvents = [{ timestamp: start - 4 * 60 * MINUTE, message: 'failed login' }];
    await logs().send(new PutLogEventsCommand({ logGroupName, logStreamName: 'one', logEvents }));
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    expect(await sums()).toEqual([]);
    await cloud.local.clock.advance(120 * MINUTE);
    expect(await sums()).toEqual([1]);
  });

  it('is refused in the words of AWS', async () => {
    await expect(putFilter('{ $.a = 1')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: "If a filter pattern starts with '{' it must end with '}'",
    });
    await expect(putFilter('{ $.a = 1 }', { defaultValue: 0, dimensions: { A: '$.a' } })).rejects.toMatchObject({
      message: 'Invalid metric transformation: dimensions and default value are mutually exclusive properties.',
    });
  });

  it('is tried on messages without being put', async () => {
    const tested = await logs().send(
      new TestMetricFilterCommand({
        filterPattern: '[user, status=4*]',
        logEventMessages: ['anna 404', 'bert 200'],
      }),
    );
    expect(tested.matches).toEqual([
      { eventNumber: 1, eventMessage: 'anna 404', extractedValues: { $user: 'anna', $status: '404' } },
    ]);
  });

  it('raises the alarm when a login fails eleven times', async () => {
    await putFilter(FAILED);
    await cloud.client(CloudWatchClient).send(
      new PutMetricAlarmCommand({
        AlarmName: 'failed-logins',
        Namespace: 'Shop',
        MetricName: 'FailedLoginAttempts',
        Statistic: 'Sum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 10,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      }),
    );
    for (let count = 0; count < 11; count++) await put('failed login for anna');
    await cloud.local.clock.advance(7 * MINUTE);
    const { MetricAlarms } = await cloud.client(CloudWatchClient).send(new DescribeAlarmsCommand({}));
    expect(MetricAlarms![0]!.StateReason).toContain('[11.0');
  });
});

describe('CloudWatch Logs', () => {
  it('publishes how much came in', async () => {
    await put('abcd', 'ef');
    const group = { LogGroupName: logGroupName };
    expect(await sums(group, 'IncomingLogEvents', 'AWS/Logs')).toEqual([2]);
    expect(await sums(group, 'IncomingBytes', 'AWS/Logs')).toEqual([6 + 2 * 26]);
    expect(await sums({}, 'IncomingLogEvents', 'AWS/Logs')).toEqual([2]);
  });

  it('reads metrics that events embed, whoever writes them', async () => {
    const document = (Metrics: object[]) =>
      JSON.stringify({
        _aws: {
          Timestamp: start,
          CloudWatchMetrics: [{ Namespace: 'Shop', Dimensions: [['Service']], Metrics }],
        },
        Service: 'orders',
        Latency: [10, 20],
      });
    await put(document([{ Name: 'Latency', Unit: 'Milliseconds' }]), document([{ Name: 'Latency', Unit: 'Parsecs' }]));
    expect(await sums({ Service: 'orders' }, 'Latency')).toEqual([30]);
    expect(await sums({ LogGroupName: logGroupName }, 'EMFValidationErrors', 'AWS/Logs')).toEqual([1]);
  });
});
