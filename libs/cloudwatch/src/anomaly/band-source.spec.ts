import { createAlarm } from '../alarms/create-alarm.ts';
import { initialState } from '../alarms/alarm-state.ts';
import { evaluateAlarm } from '../alarms/evaluate-alarm.ts';
import { planEvaluation } from '../alarms/evaluation-plan.ts';
import { evaluate } from '../math/evaluate.ts';
import { parse } from '../math/parser.ts';
import type { MetricReader } from '../reader.ts';
import { MetricStore } from '../store/metric-store.ts';
import { bandSource } from './band-source.ts';
import { putDetector } from './put-detector.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.UTC(2026, 5, 15, 10, 20);
const metric = { namespace: 'shop', name: 'Orders', dimensions: [{ name: 'Env', value: 'prod' }] };

/** Twelve orders per five minutes, give or take three, for a week. */
function publishedStore(): MetricStore {
  const store = new MetricStore();
  for (let time = now - 7 * day; time < now; time += 5 * minute)
    store.recordValue(metric, time, (time / (5 * minute)) % 2 === 0 ? 15 : 9);
  return store;
}

const { detectors } = putDetector(
  [],
  {
    singleMetric: {
      namespace: metric.namespace,
      metricName: metric.name,
      dimensions: metric.dimensions,
      statistic: 'Average',
    },
  },
  { id: 'd1', now: now - day },
);

const alarm = createAlarm(
  {
    AlarmName: 'orders',
    EvaluationPeriods: 1,
    ComparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold',
    ThresholdMetricId: 'ad1',
    Metrics: [
      {
        Id: 'm1',
        MetricStat: {
          Metric: {
            Namespace: metric.namespace,
            MetricName: metric.name,
            Dimensions: [{ Name: 'Env', Value: 'prod' }],
          },
          Period: 300,
          Stat: 'Average',
        },
      },
      { Id: 'ad1', Expression: 'ANOMALY_DETECTION_BAND(m1, 2)' },
    ],
  },
  { account: '123456789012', region: 'us-east-1' },
  now,
);

function stateAt(store: MetricStore, source = bandSource({ detectors: () => detectors, metrics: store })) {
  const sources = { metrics: store, band: source.alarmBand };
  return evaluateAlarm(planEvaluation(alarm), initialState(now), sources, now + 6 * minute).state;
}

describe('an anomaly detection alarm', () => {
  it('is quiet inside the band', () => {
    const store = publishedStore();
    store.recordValue(metric, now + minute, 12);
    expect(stateAt(store).value).toBe('OK');
  });

  it('goes off outside the band and tells its bounds', () => {
    const store = publishedStore();
    store.recordValue(metric, now + minute, 200);
    const { value, reason } = stateAt(store);
    expect(value).toBe('ALARM');
    expect(reason).toMatch(
      /was less than the lower thresholds \[[\d.]+\] or greater than the upper thresholds \[[\d.]+\]/,
    );
  });

  it('has insufficient data without a detector', () => {
    const store = publishedStore();
    store.recordValue(metric, now + minute, 200);
    expect(stateAt(store, bandSource({ detectors: () => [], metrics: store })).value).toBe('INSUFFICIENT_DATA');
  });
});

describe('a source of bands', () => {
  const query = {
    around: { kind: 'metric', metric, statistic: 'Average' },
    deviations: 2,
    start: now,
    periodSeconds: 300,
    count: 2,
    now,
  } as const;

  it('learns a model once an hour', () => {
    const store = publishedStore();
    let reads = 0;
    const metrics: MetricReader = {
      slots(slots) {
        reads += 1;
        return store.slots(slots);
      },
    };
    const source = bandSource({ detectors: () => detectors, metrics });
    const first = source.alarmBand(query);
    expect(source.alarmBand({ ...query, now: now + 30 * minute })).toEqual(first);
    expect(reads).toBe(1);
    source.alarmBand({ ...query, now: now + 45 * minute });
    expect(reads).toBe(2);
  });

  it('learns anew when the detector changes', () => {
    const store = publishedStore();
    let current = detectors;
    const source = bandSource({ detectors: () => current, metrics: store });
    const before = source.alarmBand(query);
    const excludedRanges = [{ start: now - 8 * day, end: now }];
    current = current.map((detector) => ({ ...detector, configuration: { excludedRanges } }));
    expect(Array.from(before.upper, Math.round)).toEqual([18, 18]);
    expect(Array.from(source.alarmBand(query).upper)).toEqual([Number.NaN, Number.NaN]);
  });

  it('gives expressions the upper bound first and nothing around what it does not know', () => {
    const store = publishedStore();
    const source = bandSource({ detectors: () => detectors, metrics: store });
    const metricOf = (id: string) => (id === 'm1' ? { metric, statistic: 'Average' } : undefined);
    const window = { start: now, end: now + 10 * minute, periodSeconds: 300 };
    const m1 = { series: { times: [now], values: [12] } };
    const environment = {
      ...window,
      metrics: new Map([
        ['m1', m1],
        ['m2', m1],
      ]),
      sources: {
        anomalyBand: (request: Parameters<typeof source.expressionBand>[0]) =>
          source.expressionBand(request, now, metricOf),
      },
    };
    const { series } = evaluate(parse('ANOMALY_DETECTION_BAND(m1)'), environment);
    expect(series.map(({ values }) => values.map(Math.round))).toEqual([
      [18, 18],
      [6, 6],
    ]);
    const unknown = evaluate(parse('ANOMALY_DETECTION_BAND(m2)'), environment);
    expect(unknown.series.map(({ values }) => values)).toEqual([[], []]);
  });
});
