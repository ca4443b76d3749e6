import { MetricStore } from '../store/metric-store.ts';
import { getMetricData, type GetMetricDataRequest } from './get-metric-data.ts';
import { getMetricStatistics } from './get-metric-statistics.ts';
import { listMetrics } from './list-metrics.ts';

const start = Date.UTC(2026, 2, 1);
const minute = 60_000;
const day = 86_400_000;
const orders = { namespace: 'Shop', name: 'Orders', dimensions: [] };

describe('GetMetricData', () => {
  it('evaluates expressions over metrics and searches', () => {
    const queries = [
      query('m', { ReturnData: false }),
      { Id: 'twice', Expression: 'm*2' },
      { Id: 'all', Expression: search },
    ];
    const results = ask(filled(2), { MetricDataQueries: queries }).MetricDataResults;
    expect(results.map(({ Id, Label, Values }) => [Id, Label, Values])).toEqual([
      ['twice', 'twice', [2, 0]],
      ['all', 'Orders', [1, 0]],
    ]);
  });

  it('rounds the start down and leaves out what lies at the end', () => {
    const request = { StartTime: start + minute + 30_000, EndTime: start + 3 * minute };
    const [result] = ask(filled(5), { ...request, MetricDataQueries: [query('m')] }).MetricDataResults;
    expect(result!.Timestamps).toEqual([start + 2 * minute, start + minute]);
  });

  it('rounds the start to five minutes after 15 days and to the hour after 63', () => {
    const request = (age: number): GetMetricDataRequest => ({
      StartTime: start + 4 * minute,
      EndTime: start + 60 * minute,
      MetricDataQueries: [query('m', { period: age > 63 * day ? 3600 : 300 })],
    });
    for (const age of [16 * day, 64 * day]) {
      const [result] = getMetricData(filled(60), request(age), { now: start + age }).MetricDataResults;
      expect(result!.Timestamps.at(-1)).toBe(start);
    }
  });

  it('hands out pages until nothing is left', () => {
    const request = { MetricDataQueries: [query('a'), query('none', { name: 'None' }), query('b')], MaxDatapoints: 3 };
    const store = filled(4);
    const pages = [ask(store, request)];
    while (pages.at(-1)!.NextToken !== undefined)
      pages.push(ask(store, { ...request, NextToken: pages.at(-1)!.NextToken }));
    const shown = pages.map(({ MetricDataResults }) =>
      MetricDataResults.map(({ Id, Values, StatusCode }) => [Id, Values, StatusCode]),
    );
    expect(shown).toEqual([
      [['a', [3, 2, 1], 'PartialData']],
      [
        ['a', [0], 'Complete'],
        ['none', [], 'Complete'],
        ['b', [3, 2], 'PartialData'],
      ],
      [['b', [1, 0], 'Complete']],
    ]);
  });

  it('refuses a token of another request', () => {
    const store = filled(4);
    const { NextToken } = ask(store, { MetricDataQueries: [query('a')], MaxDatapoints: 3 });
    const other = { MetricDataQueries: [query('b')], MaxDatapoints: 3, NextToken };
    expect(() => ask(store, other)).toThrow(expect.objectContaining({ code: 'InvalidNextToken' }));
  });

  it('forbids the metrics of another account', () => {
    const [result] = ask(filled(2), {
      MetricDataQueries: [query('m', { AccountId: '111111111111' })],
    }).MetricDataResults;
    expect(result).toMatchObject({ Values: [], StatusCode: 'Forbidden' });
  });

  it.each<[string, Partial<GetMetricDataRequest>, string]>([
    ['no queries', { MetricDataQueries: [] }, 'The parameter MetricDataQueries is required.'],
    ['equal times', { EndTime: start }, 'The parameter StartTime must not equal parameter EndTime.'],
    ['reversed times', { EndTime: start - 1 }, 'The parameter StartTime must be less than the parameter EndTime.'],
    [
      'an unknown statistic',
      { MetricDataQueries: [query('m', { statistic: 'Median' })] },
      'MetricDataQueries.member.1.MetricStat.Stat is not a valid statistic.',
    ],
    [
      'a period of 7 seconds',
      { MetricDataQueries: [query('m', { period: 7 })] },
      'must be a value in the set [1, 5, 10, 20, 30].',
    ],
    ['a period of 90 seconds', { MetricDataQueries: [query('m', { period: 90 })] }, 'must be a multiple of 60.'],
    ['neither of the two', { MetricDataQueries: [{ Id: 'e1' }] }, 'mutually exclusive and exactly one is required.'],
    [
      'a long expression',
      { MetricDataQueries: [query('m'), { Id: 'e1', Expression: `m${' '.repeat(2048)}` }] },
      'The parameter MetricDataQueries.member.2.Expression must be between 1 and 2048 characters long.',
    ],
    [
      'an expression that does not parse',
      { MetricDataQueries: [query('m'), { Id: 'e1', Expression: 'm +' }] },
      "Error in expression 'e1': unexpected end",
    ],
  ])('refuses %s', (_, request, message) => {
    expect(() => ask(filled(1), request)).toThrow(message);
  });
});

describe('GetMetricStatistics', () => {
  it('has datapoints of their own for each unit', () => {
    const store = filled(1);
    store.recordValue(orders, start, 7, 'Count');
    const request = { Namespace: 'Shop', MetricName: 'Orders', StartTime: start, EndTime: start + minute, Period: 60 };
    const { Datapoints } = getMetricStatistics(store, { ...request, Statistics: ['Sum'] }, { now: start + minute });
    expect(Datapoints).toEqual([
      { Timestamp: start, Sum: 7, Unit: 'Count' },
      { Timestamp: start, Sum: 0, Unit: 'None' },
    ]);
  });

  it('has no datapoint where nothing can be told', () => {
    const store = new MetricStore();
    store.recordValue(orders, start, -1);
    const request = { Namespace: 'Shop', MetricName: 'Orders', StartTime: start, EndTime: start + minute, Period: 60 };
    expect(getMetricStatistics(store, { ...request, ExtendedStatistics: ['p50'] }, { now: start + minute })).toEqual({
      Label: 'Orders',
      Datapoints: [],
    });
  });
});

describe('ListMetrics', () => {
  it('hands out 500 metrics a page', () => {
    const store = new MetricStore();
    for (let index = 0; index < 1001; index += 1) store.recordValue({ ...orders, name: `M${index}` }, start, 1);
    const sizes: number[] = [];
    let NextToken: string | undefined;
    do {
      const page = listMetrics(store, { Namespace: 'Shop', NextToken }, { now: start });
      sizes.push(page.Metrics.length);
      ({ NextToken } = page);
    } while (NextToken !== undefined);
    expect(sizes).toEqual([500, 500, 1]);
  });

  it('leaves out what was not published for two weeks, or three hours when asked', () => {
    const store = filled(1);
    const list = (now: number, RecentlyActive?: string) =>
      listMetrics(store, { RecentlyActive }, { now }).Metrics.length;
    expect([
      list(start + minute, 'PT3H'),
      list(start + day, 'PT3H'),
      list(start + day),
      list(start + 15 * day),
    ]).toEqual([1, 0, 1, 0]);
  });

  it('tells the owners when linked accounts are asked for', () => {
    const { OwningAccounts } = listMetrics(
      filled(1),
      { IncludeLinkedAccounts: true },
      { now: start, accountId: '123456789012' },
    );
    expect(OwningAccounts).toEqual(['123456789012']);
  });
});

const search = `SEARCH('Namespace="Shop" MetricName="Orders"', 'Sum', 60)`;

interface QueryParts {
  readonly name?: string;
  readonly period?: number;
  readonly statistic?: string;
  readonly ReturnData?: boolean;
  readonly AccountId?: string;
}

function query(Id: string, { name = 'Orders', period = 60, statistic = 'Sum', ...rest }: QueryParts = {}) {
  const Metric = { Namespace: 'Shop', MetricName: name };
  return { Id, MetricStat: { Metric, Period: period, Stat: statistic }, ...rest };
}

/** Minute `i` of the metric holds the value `i`. */
function filled(minutes: number): MetricStore {
  const store = new MetricStore();
  for (let index = 0; index < minutes; index += 1) store.recordValue(orders, start + index * minute, index);
  return store;
}

function ask(store: MetricStore, request: Partial<GetMetricDataRequest>) {
  const times = { StartTime: start, EndTime: start + 60 * minute };
  return getMetricData(store, { ...times, MetricDataQueries: [query('m')], ...request }, { now: start + 60 * minute });
}
