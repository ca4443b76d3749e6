import {
  CloudWatchClient,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  type ListMetricsCommandInput,
  type MetricDataQuery,
  PutMetricDataCommand,
  type MetricDatum,
} from '@aws-sdk/client-cloudwatch';
import { metricSink } from '../../../ports/metric-sink.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

const cloud = testCloud();
const cloudwatch = () => cloud.client(CloudWatchClient);

const MINUTE = 60_000;
const at = (minutes: number) => new Date(cloud.local.clock.now() + minutes * MINUTE);
const Dimensions = [{ Name: 'Shop', Value: 'berlin' }];

const put = (...MetricData: MetricDatum[]) =>
  cloudwatch().send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData }));
const orders = (Value: number, minute = 0): MetricDatum => ({
  MetricName: 'Orders',
  Dimensions,
  Value,
  Timestamp: at(minute),
});
const query = (Id: string, more: Partial<MetricDataQuery> = {}): MetricDataQuery => ({
  Id,
  MetricStat: { Metric: { Namespace: 'Shop', MetricName: 'Orders', Dimensions }, Period: 60, Stat: 'Sum' },
  ...more,
});
const read = (...MetricDataQueries: MetricDataQuery[]) =>
  cloudwatch().send(
    new GetMetricDataCommand({
      MetricDataQueries,
      StartTime: at(-10),
      EndTime: at(10),
      ScanBy: 'TimestampAscending',
    }),
  );

describe('metric data', () => {
  it('is read back, period by period', async () => {
    await put(orders(2, -3), orders(3, -3), orders(7, -1));
    const { MetricDataResults } = await read(query('m1'));
    expect(MetricDataResults).toEqual([
      { Id: 'm1', Label: 'Orders', StatusCode: 'Complete', Timestamps: [at(-3), at(-1)], Values: [5, 7] },
    ]);
  });

  it('takes values with their counts, and sets of statistics', async () => {
    await put(
      { MetricName: 'Latency', Values: [10, 20], Counts: [3, 1], Unit: 'Milliseconds' },
      { MetricName: 'Latency', StatisticValues: { SampleCount: 4, Sum: 100, Minimum: 5, Maximum: 60 }, Unit: 'Milliseconds' }, // prettier-ignore
    );
    const { Datapoints, Label } = await cloudwatch().send(
      new GetMetricStatisticsCommand({
        Namespace: 'Shop',
        MetricName: 'Latency',
        StartTime: at(-1),
        EndTime: at(1),
        Period: 60,
        Statistics: ['SampleCount', 'Sum', 'Minimum', 'Maximum', 'Average'],
      }),
    );
    expect(Label).toBe('Latency');
    expect(Datapoints).toEqual([
      { Timestamp: at(0), SampleCount: 8, Sum: 150, Minimum: 5, Maximum: 60, Average: 18.75, Unit: 'Milliseconds' },
    ]);
  });

  it('gives percentiles', async () => {
    await put({ MetricName: 'Latency', Values: Array.from({ length: 100 }, (_, index) => index + 1) });
    const { Datapoints } = await cloudwatch().send(
      new GetMetricStatisticsCommand({
        Namespace: 'Shop',
        MetricName: 'Latency',
        StartTime: at(-1),
        EndTime: at(1),
        Period: 60,
        ExtendedStatistics: ['p50', 'p99'],
      }),
    );
    const { p50, p99 } = Datapoints![0]!.ExtendedStatistics!;
    expect(p50).toBeCloseTo(50, -1);
    expect(p99).toBeCloseTo(99, -1);
  });

  it('goes into expressions', async () => {
    await put(orders(4, -2), orders(6, -1));
    const { MetricDataResults } = await read(query('m1', { ReturnData: false }), {
      Id: 'e1',
      Expression: 'm1 * 10',
      Label: 'tenfold',
    });
    expect(MetricDataResults).toEqual([
      { Id: 'e1', Label: 'tenfold', StatusCode: 'Complete', Timestamps: [at(-2), at(-1)], Values: [40, 60] },
    ]);
  });

  it('is found by searches', async () => {
    await put(orders(4, -2), { ...orders(5, -2), Dimensions: [{ Name: 'Shop', Value: 'paris' }] });
    const { MetricDataResults } = await read({
      Id: 'e1',
      Expression: `SEARCH('{Shop,Shop} MetricName="Orders"', 'Sum', 60)`,
    });
    expect(MetricDataResults!.map(({ Label, Values }) => [Label, Values]).sort()).toEqual([
      ['berlin', [4]],
      ['paris', [5]],
    ]);
  });

  it('comes page by page', async () => {
    await put(orders(1, -3), orders(2, -2), orders(3, -1));
    const request = { MetricDataQueries: [query('m1')], StartTime: at(-10), EndTime: at(1), MaxDatapoints: 2 };
    const first = await cloudwatch().send(new GetMetricDataCommand(request));
    const second = await cloudwatch().send(new GetMetricDataCommand({ ...request, NextToken: first.NextToken }));
    expect(first.MetricDataResults![0]!.Values).toEqual([3, 2]);
    expect(second.MetricDataResults![0]!.Values).toEqual([1]);
    expect(second.NextToken).toBeUndefined();
  });

  it('belongs to its region', async () => {
    await put(orders(1));
    const elsewhere = cloud.client(CloudWatchClient, { region: 'us-east-1' });
    const { Metrics } = await elsewhere.send(new ListMetricsCommand({}));
    expect(Metrics).toEqual([]);
  });

  it('stays when the cloud is saved and loaded', async () => {
    await put(orders(2, -3), orders(3, -3), orders(7, -1));
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    expect((await read(query('m1'))).MetricDataResults![0]!.Values).toEqual([5, 7]);
  });

  it('comes from the services of the cloud as well', async () => {
    const scope = cloud.local.scope({ region: 'eu-west-1' });
    const sample = { namespace: 'Shop', name: 'Orders', dimensions: { Shop: 'berlin' }, value: 9, unit: 'Count' };
    scope.port(metricSink).publish(scope, [sample, { ...sample, value: { sum: 5, count: 2, minimum: 1, maximum: 4 } }]);
    expect((await read(query('m1'))).MetricDataResults![0]!.Values).toEqual([14]);
  });
});

describe('the list of metrics', () => {
  beforeEach(() => put(orders(1), { ...orders(1), MetricName: 'Returns' }, { MetricName: 'Visits', Value: 1 }));

  const list = async (filter: ListMetricsCommandInput) =>
    (await cloudwatch().send(new ListMetricsCommand(filter))).Metrics!.map(({ MetricName }) => MetricName).sort();

  it.each([
    [{}, ['Orders', 'Returns', 'Visits']],
    [{ MetricName: 'Orders' }, ['Orders']],
    [{ Dimensions: [{ Name: 'Shop' }] }, ['Orders', 'Returns']],
    [{ Dimensions: [{ Name: 'Shop', Value: 'paris' }] }, []],
    [{ Namespace: 'AWS/EC2' }, []],
  ])('answers %j', async (filter, names) => {
    expect(await list(filter)).toEqual(names);
  });

  it('forgets what has long been silent', async () => {
    await cloud.local.clock.advance(4 * 3_600_000);
    expect(await list({ RecentlyActive: 'PT3H' })).toEqual([]);
    await cloud.local.clock.advance(15 * 86_400_000);
    expect(await list({})).toEqual([]);
  });
});

describe('a refused request', () => {
  const refusal = (request: Promise<unknown>) => request.catch((error: unknown) => error);

  it.each([
    ['an unknown unit', { Unit: 'Pairs' as never }, 'InvalidParameterValue'],
    ['no value', { Value: undefined }, 'InvalidParameterCombination'],
    ['a moment long ago', { minute: -15 * 24 * 60 }, 'InvalidParameterValue'],
    ['too few counts', { Value: undefined, Values: [1, 2], Counts: [1] }, 'InvalidParameterValue'],
  ])(
    'says why it does not take %s',
    async (_, { minute = 0, ...more }: Partial<MetricDatum> & { minute?: number }, code) => {
      const error = await refusal(put({ ...orders(1, minute), ...more }));
      expect(error).toMatchObject({ Error: { Code: code } });
      expect((error as Error).message).not.toBe('');
      expect((await cloudwatch().send(new ListMetricsCommand({}))).Metrics).toEqual([]);
    },
  );
});
