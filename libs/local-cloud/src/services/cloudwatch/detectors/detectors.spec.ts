import {
  CloudWatchClient,
  DeleteAnomalyDetectorCommand,
  DescribeAnomalyDetectorsCommand,
  type DescribeAnomalyDetectorsCommandInput,
  PutAnomalyDetectorCommand,
  type PutAnomalyDetectorCommandInput,
  PutMetricAlarmCommand,
} from '@aws-sdk/client-cloudwatch';
import { alarmCloud } from '../testing/alarm-cloud.ts';

const cloud = alarmCloud();
const cloudwatch = () => cloud.client(CloudWatchClient);
const MINUTE = 60_000;

const errors = {
  Namespace: 'Shop',
  MetricName: 'Errors',
  Dimensions: [{ Name: 'Shop', Value: 'berlin' }],
  Stat: 'Sum',
};
const put = (more: Partial<PutAnomalyDetectorCommandInput> = {}) =>
  cloudwatch().send(new PutAnomalyDetectorCommand({ SingleMetricAnomalyDetector: errors, ...more }));
const list = async (filter: DescribeAnomalyDetectorsCommandInput = {}) =>
  (await cloudwatch().send(new DescribeAnomalyDetectorsCommand(filter))).AnomalyDetectors!;

const math = {
  MetricDataQueries: [
    { Id: 'm1', MetricStat: { Metric: { Namespace: 'Shop', MetricName: 'Errors' }, Period: 60, Stat: 'Sum' }, ReturnData: false }, // prettier-ignore
    { Id: 'e1', Expression: 'm1 * 2', ReturnData: true },
  ],
};

describe('an anomaly detector', () => {
  it('is described in the new form and in the old', async () => {
    const { AnomalyDetectorId } = await put();
    expect(await list()).toEqual([
      {
        AnomalyDetectorId,
        ...errors,
        SingleMetricAnomalyDetector: { AccountId: '123456789012', ...errors },
        Configuration: { ExcludedTimeRanges: [] },
        StateValue: 'PENDING_TRAINING',
      },
    ]);
  });

  it('is one per metric and statistic, with the configuration that came last', async () => {
    const first = await put();
    const range = { StartTime: cloud.at(-60), EndTime: cloud.at(-30) };
    const second = await put({ Configuration: { ExcludedTimeRanges: [range], MetricTimezone: 'Europe/Berlin' } });
    expect(second.AnomalyDetectorId).toBe(first.AnomalyDetectorId);
    expect(await list()).toMatchObject([
      { Configuration: { ExcludedTimeRanges: [range], MetricTimezone: 'Europe/Berlin' } },
    ]);
  });

  it('may watch an expression', async () => {
    await put({ SingleMetricAnomalyDetector: undefined, MetricMathAnomalyDetector: math });
    expect(await list()).toEqual([]);
    expect(await list({ AnomalyDetectorTypes: ['METRIC_MATH'] })).toMatchObject([{ MetricMathAnomalyDetector: math }]);
  });

  it('learns in time', async () => {
    await put();
    await cloud.local.clock.advance(20 * MINUTE);
    expect(await list()).toMatchObject([{ StateValue: 'TRAINED_INSUFFICIENT_DATA' }]);
  });

  it('is deleted by its id or by its source', async () => {
    const { AnomalyDetectorId } = await put();
    await cloudwatch().send(new DeleteAnomalyDetectorCommand({ AnomalyDetectorId }));
    await put();
    await cloudwatch().send(new DeleteAnomalyDetectorCommand({ SingleMetricAnomalyDetector: errors }));
    expect(await list()).toEqual([]);
    await expect(cloudwatch().send(new DeleteAnomalyDetectorCommand({ AnomalyDetectorId }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('comes with an alarm on its band, and stays when the cloud is saved and loaded', async () => {
    const stat = { Metric: { Namespace: 'Shop', MetricName: 'Errors' }, Period: 60, Stat: 'Sum' };
    await cloudwatch().send(
      new PutMetricAlarmCommand({
        AlarmName: 'odd',
        ComparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold',
        EvaluationPeriods: 1,
        ThresholdMetricId: 'ad1',
        Metrics: [
          { Id: 'm1', MetricStat: stat, ReturnData: true },
          { Id: 'ad1', Expression: 'ANOMALY_DETECTION_BAND(m1, 2)', ReturnData: true },
        ],
      }),
    );
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    expect(await list()).toMatchObject([{ MetricName: 'Errors', Stat: 'Sum' }]);
    await cloud.minute(1, 3);
    expect(await cloud.stateOf('odd')).toBe('INSUFFICIENT_DATA');
  });

  it.each([
    ['no source', { SingleMetricAnomalyDetector: undefined }, 'MissingParameter'],
    ['two sources', { MetricMathAnomalyDetector: math }, 'InvalidParameterCombination'],
  ])('is refused with %s', async (_, more, code) => {
    await expect(put(more)).rejects.toMatchObject({ Error: { Code: code } });
  });
});

it('finds that a metric leaves its band', async () => {
  const stat = { Metric: { Namespace: 'Shop', MetricName: 'Errors' }, Period: 60, Stat: 'Sum' };
  for (let minute = 0; minute < 240; minute += 1) await cloud.minute(10 + (minute % 3));
  await cloudwatch().send(
    new PutMetricAlarmCommand({
      AlarmName: 'odd',
      ComparisonOperator: 'GreaterThanUpperThreshold',
      EvaluationPeriods: 1,
      ThresholdMetricId: 'ad1',
      Metrics: [
        { Id: 'm1', MetricStat: stat, ReturnData: true },
        { Id: 'ad1', Expression: 'ANOMALY_DETECTION_BAND(m1, 3)', ReturnData: true },
      ],
    }),
  );
  for (let minute = 0; minute < 20; minute += 1) await cloud.minute(10 + (minute % 3));
  expect(await cloud.stateOf('odd')).toBe('OK');
  await cloud.minute(100, 1);
  await cloud.minute(11, 1);
  expect(await cloud.alarm('odd')).toMatchObject({
    StateValue: 'ALARM',
    StateReason: expect.stringContaining('was greater than the upper thresholds'),
  });
});
