import { emptySeries } from '../series.ts';
import { evaluate, type MathEnvironment, type MathMetric } from './evaluate.ts';
import { MathError } from './errors.ts';
import { parse } from './parser.ts';
import { queryMetrics } from './query-metrics.ts';
import type { MetricDataQuery } from './query.ts';

const minute = 60_000;
const window = { start: 0, end: 4 * minute, periodSeconds: 60 };
const metrics = new Map([
  ['m1', { series: { times: [0, 2 * minute], values: [4, 8] }, label: 'Orders' }],
  ['m2', { series: { times: [0, minute, 2 * minute], values: [1, 2, 3] }, periodSeconds: 60 }],
]);
const environment: MathEnvironment = { ...window, metrics };

describe('evaluation', () => {
  it('uses what other expressions yield, each of which is evaluated once', () => {
    const doubled = Array.from({ length: 60 }, (_, i) => [`e${i + 1}`, parse(`e${i} + e${i}`)] as const);
    const expressions = new Map([['e0', parse('m2')] as const, ...doubled]);
    expect(evaluate(parse('e60'), { ...environment, expressions }).series[0]!.values).toEqual([
      2 ** 60,
      2 ** 61,
      3 * 2 ** 60,
    ]);
  });

  it('follows a chain of 500 expressions and refuses a circle', () => {
    const chain = Array.from({ length: 500 }, (_, i) => [`e${i}`, parse(i < 499 ? `-e${i + 1}` : 'm1')] as const);
    expect(evaluate(parse('-e0'), { ...environment, expressions: new Map(chain) }).series[0]!.values).toEqual([4, 8]);
    const circle = new Map([...chain, ['e499', parse('e1')] as const]);
    expect(() => evaluate(parse('e0'), { ...environment, expressions: circle })).toThrow('in a circle: e1 → e2');
  });

  it('averages over an array with the series that have a datapoint', () => {
    expect(evaluate(parse('AVG([m1, m2])'), environment).series[0]!.values).toEqual([2.5, 2, 5.5]);
  });

  it('gives no datapoints for what is computed with a statistic of nothing', () => {
    const empty = new Map<string, MathMetric>([...metrics, ['m3', { series: emptySeries }]]);
    const of = (source: string) => evaluate(parse(source), { ...environment, metrics: empty }).series[0]!.values;
    expect(of('m1 - AVG(m3)')).toEqual([]);
    expect(of('TIME_SERIES(SUM(m3))')).toEqual([]);
    expect(of('TIME_SERIES(DATAPOINT_COUNT(m3))')).toEqual([0, 0, 0, 0]);
    expect(of('FILL(m3, 0)')).toEqual([0, 0, 0, 0]);
    expect(of('FIRST(REMOVE_EMPTY([m3]))')).toEqual([]);
  });

  it('keeps the labels of the series of an array and leaves out what lies outside the window', () => {
    const { series } = evaluate(parse('METRICS() * 2'), { ...environment, end: minute });
    expect(series).toEqual([
      { label: 'Orders', times: [0], values: [8] },
      { label: 'm2', times: [0], values: [2] },
    ]);
  });

  it('asks the sources for what is not in the request, and says when there is none', () => {
    const source = 'LAST(ANOMALY_DETECTION_BAND(m1 / m2, 3)) + SUM(SEARCH("errors", "Sum", 120))';
    const asked: unknown[] = [];
    const result = evaluate(parse(source), {
      ...environment,
      sources: {
        anomalyBand({ expression, deviations }) {
          asked.push({ expression, deviations });
          return { upper: { times: [0], values: [9] }, lower: { times: [0], values: [1] } };
        },
        search({ statistic, periodSeconds, query }) {
          asked.push({ statistic, periodSeconds, query });
          return [{ label: 'errors', times: [0], values: [5] }];
        },
      },
    });
    expect(result.series[0]!.values).toEqual([6]);
    expect(asked).toEqual([
      { expression: 'm1 / m2', deviations: 3 },
      { statistic: 'Sum', periodSeconds: 120, query: { terms: { kind: 'term', text: 'errors', exact: false } } },
    ]);
    expect(() => evaluate(parse(source), environment)).toThrow(MathError);
    expect(() => evaluate(parse(source), environment)).toThrow('ANOMALY_DETECTION_BAND has no source of data here');
  });
});

describe('a request', () => {
  const stat = (id: string, periodSeconds: number): MetricDataQuery => ({
    id,
    metricStat: { metric: { namespace: 'N', name: id, dimensions: [] }, periodSeconds, statistic: 'Sum' },
    returnData: false,
  });
  const values = (...queries: MetricDataQuery[]) =>
    queryMetrics(
      { start: 0, end: 10 * minute, queries: [stat('fast', 60), stat('slow', 300), ...queries] },
      { read: () => ({ times: [0], values: [1] }) },
    );

  it('gives an expression the shortest period of what it reads', () => {
    expect(values({ id: 'e1', expression: 'FILL(slow, 0)' })[0]!.values).toEqual([1, 0]);
    expect(values({ id: 'e1', expression: 'FILL(fast, 0)' })[0]!.values).toHaveLength(10);
    expect(values({ id: 'e1', expression: 'TIME_SERIES(1)', periodSeconds: 120 })[0]!.values).toHaveLength(5);
  });

  it('puts the label of an expression before the labels of its array', () => {
    const labels = values({ id: 'e1', expression: 'METRICS()', label: 'all' }).map(({ label }) => label);
    expect(labels).toEqual(['all fast', 'all slow']);
  });

  it('names the expression that is at fault', () => {
    const fault = (expression: string) => {
      try {
        return values({ id: 'e1', expression: 'fast' }, { id: 'e2', expression });
      } catch (error) {
        return error;
      }
    };
    expect(fault('fast +')).toMatchObject({ id: 'e2', message: expect.stringContaining('unexpected end') as string });
    expect(fault('gone')).toMatchObject({ id: 'e2', message: "ID 'gone' not found" });
  });
});
