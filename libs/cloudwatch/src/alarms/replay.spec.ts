import fc from 'fast-check';
import { alarmStates } from './alarm-state-value.ts';
import type { MetricReader } from '../reader.ts';
import { MetricStore } from '../store/metric-store.ts';
import { initialState } from './alarm-state.ts';
import { caseAlarm } from './cases/case-alarm.ts';
import { evaluateAlarm } from './evaluate-alarm.ts';
import { planEvaluation, type EvaluationPlan } from './evaluation-plan.ts';
import { treatments, type MetricAlarmRequest } from './metric-alarm.ts';
import { replay } from './replay.ts';
import { nextEvaluation } from './schedule.ts';

const begin = Date.UTC(2026, 0, 1);
const scaling = 'arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:x:autoScalingGroupName/g:policyName/p';

interface Sample {
  readonly metric: 'Signal' | 'Other';
  readonly second: number;
  readonly value: number;
}

const samples = (seconds: number) =>
  fc.array(
    fc.record<Sample>({
      metric: fc.constantFrom('Signal', 'Other'),
      second: fc.integer({ min: -1800, max: seconds }),
      value: fc.integer({ min: -1, max: 2 }),
    }),
    { maxLength: 60 },
  );

function storeOf(data: readonly Sample[]): MetricStore {
  const store = new MetricStore();
  for (const { metric, second, value } of data) {
    const sample = { kind: 'value', value, count: 1 } as const;
    const named = { namespace: 'Cases', name: metric, dimensions: [] };
    store.record(named, { timestamp: begin + second * 1000, sample, highResolution: true });
  }
  return store;
}

const expressions = ['m1 + m2', 'm1 / m2', 'IF(m1 > m2, 1)', 'FILL(m1, 1)', 'RATE(m1)', 'm1', 'm1 * PERIOD(m2) / 60'];

const watched = (period: number): fc.Arbitrary<Partial<MetricAlarmRequest>> => {
  const query = (Id: string, MetricName: string) => ({
    Id,
    ReturnData: false,
    MetricStat: { Metric: { Namespace: 'Cases', MetricName }, Period: period, Stat: 'Sum' },
  });
  const math = fc.record({ Expression: fc.constantFrom(...expressions), Period: fc.constantFrom(undefined, period) });
  return fc.oneof(
    fc.constantFrom('Sum', 'Average', 'Maximum').map((Statistic) => ({ Period: period, Statistic })),
    math.map(({ Expression, Period }) => ({
      MetricName: undefined,
      Namespace: undefined,
      Statistic: undefined,
      Period: undefined,
      Metrics: [query('m1', 'Signal'), query('m2', 'Other'), { Id: 'e1', Expression, ...(Period && { Period }) }],
    })),
  );
};

const anyPlan: fc.Arbitrary<EvaluationPlan> = fc
  .record({ N: fc.integer({ min: 1, max: 4 }), period: fc.constantFrom(10, 20, 60, 180, 300) })
  .chain(({ N, period }) =>
    fc
      .record({
        series: watched(period),
        M: fc.option(fc.integer({ min: 1, max: N }), { nil: undefined }),
        TreatMissingData: fc.option(fc.constantFrom(...treatments), { nil: undefined }),
        AlarmActions: fc.constantFrom([], [scaling], ['arn:aws:sns:us-east-1:123456789012:topic']),
      })
      .map(({ series, M, ...rest }) =>
        planEvaluation(caseAlarm({ ...rest, ...series, EvaluationPeriods: N, DatapointsToAlarm: M })),
      ),
  );

/** Evaluates an alarm at each of its moments, reading everything anew. */
function oneByOne(plan: EvaluationPlan, metrics: MetricReader, phase: number, to: number) {
  const schedule = { intervalSeconds: plan.intervalSeconds, phase };
  let state = initialState(begin);
  const states: number[] = [];
  const evaluations: object[] = [];
  for (let at = nextEvaluation(schedule, begin); at <= to; at = nextEvaluation(schedule, at)) {
    const evaluation = evaluateAlarm(plan, state, { metrics }, at);
    state = evaluation.state;
    states.push(alarmStates.indexOf(state.value));
    if (evaluation.transition || evaluation.actions.length > 0) evaluations.push({ at, ...evaluation });
  }
  return { states, evaluations, state };
}

describe('a replay', () => {
  const span = 3600;
  const to = begin + span * 1000;

  test('comes to what evaluating one by one comes to', () => {
    const phase = fc.integer({ min: 0, max: 9_999 });
    fc.assert(
      fc.property(anyPlan, samples(span), phase, (plan, data, phase) => {
        const metrics = storeOf(data);
        const [{ states, evaluations, state } = undefined!] = replay(
          [{ plan, state: initialState(begin), phase }],
          { metrics },
          { from: begin, to },
        );
        expect({ states: [...states], evaluations, state }).toEqual(oneByOne(plan, metrics, phase, to));
      }),
      { numRuns: 100 },
    );
  });

  test('does not need a reader with a sliding window', () => {
    fc.assert(
      fc.property(anyPlan, samples(span), (plan, data) => {
        const store = storeOf(data);
        const plain: MetricReader = { slots: (query) => store.slots(query) };
        const alarms = [{ plan, state: initialState(begin) }];
        const outcomes = [store, plain].map((metrics) => replay(alarms, { metrics }, { from: begin, to }));
        expect(outcomes[1]).toEqual(outcomes[0]);
      }),
      { numRuns: 60 },
    );
  });

  test('comes out the same in whatever order the datapoints arrived', () => {
    const shuffled = samples(span).chain((data) =>
      fc.tuple(fc.constant(data), fc.shuffledSubarray([...data], { minLength: data.length, maxLength: data.length })),
    );
    fc.assert(
      fc.property(anyPlan, shuffled, (plan, [inOrder, inDisorder]) => {
        const alarms = [{ plan, state: initialState(begin) }];
        const [first, second] = [inOrder, inDisorder].map((data) =>
          replay(alarms, { metrics: storeOf(data) }, { from: begin, to }),
        );
        expect(second).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  test('reads an alarm over more than a day every hour', () => {
    const plan = planEvaluation(caseAlarm({ Period: 5400, EvaluationPeriods: 20, Statistic: 'Sum' }));
    const data = [{ metric: 'Signal', second: 7000, value: 5 } as const];
    const end = begin + 4 * 3_600_000;
    const alarms = [{ plan, state: initialState(begin), phase: 120_000 }];
    const [{ states, evaluations } = undefined!] = replay(alarms, { metrics: storeOf(data) }, { from: begin, to: end });
    const expected = oneByOne(plan, storeOf(data), 120_000, end);
    expect({ states: [...states], evaluations }).toMatchObject({
      states: expected.states,
      evaluations: expected.evaluations,
    });
    expect(states).toHaveLength(4);
  });
});
