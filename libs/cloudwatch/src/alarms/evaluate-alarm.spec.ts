import { MetricStore } from '../store/metric-store.ts';
import { initialState } from './alarm-state.ts';
import { caseAlarm } from './cases/case-alarm.ts';
import { evaluateAlarm } from './evaluate-alarm.ts';
import { planEvaluation } from './evaluation-plan.ts';
import type { MetricAlarmRequest } from './metric-alarm.ts';
import type { AlarmBandQuery } from './observe.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const signal = { namespace: 'Cases', name: 'Signal', dimensions: [] };
const scaling = 'arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:x:autoScalingGroupName/g:policyName/p';
const topic = 'arn:aws:sns:us-east-1:123456789012:topic';

/** One value per minute, the last one in the minute before noon. */
function minutes(...values: readonly number[]): MetricStore {
  const store = new MetricStore();
  values.forEach((value, index) => store.recordValue(signal, noon + (index - values.length) * 60_000, value, 'Count'));
  return store;
}

function evaluate(fields: Partial<MetricAlarmRequest>, metrics: MetricStore, at = noon + 30_000) {
  return evaluateAlarm(planEvaluation(caseAlarm(fields)), initialState(noon - 3_600_000), { metrics }, at);
}

describe('an evaluation', () => {
  test('moves the alarm and tells why', () => {
    const { state, transition, actions } = evaluate({ AlarmActions: [topic] }, minutes(0, 21.5));
    expect(state).toMatchObject({
      value: 'ALARM',
      reason:
        'Threshold Crossed: 1 datapoint [21.5 (01/01/26 11:59:00)] was greater than or equal to the threshold (1.0).',
      transitionedAt: noon + 30_000,
    });
    expect(state.reasonData).toBe(
      '{"version":"1.0","queryDate":"2026-01-01T12:00:30.000+0000","startDate":"2026-01-01T11:59:00.000+0000",' +
        '"statistic":"Average","period":60,"recentDatapoints":[21.5],"threshold":1.0,"evaluatedDatapoints":' +
        '[{"timestamp":"2026-01-01T11:59:00.000+0000","sampleCount":1.0,"value":21.5}]}',
    );
    expect(transition).toMatchObject({ before: { value: 'INSUFFICIENT_DATA' }, after: state });
    expect(actions).toEqual([topic]);
  });

  test('leaves reason and timestamps alone while the state stays', () => {
    const metrics = minutes(5, 6, 7);
    const plan = planEvaluation(caseAlarm({}));
    const { state } = evaluateAlarm(plan, initialState(noon), { metrics }, noon - 30_000);
    expect(evaluateAlarm(plan, state, { metrics }, noon + 30_000)).toEqual({ state, actions: [] });
  });

  test('runs nothing while actions are disabled', () => {
    expect(evaluate({ AlarmActions: [topic], ActionsEnabled: false }, minutes(9)).actions).toEqual([]);
  });

  test('has insufficient data for a unit that nobody publishes', () => {
    const { state } = evaluate({ Unit: 'Percent' }, minutes(9, 9, 9));
    expect(state.value).toBe('INSUFFICIENT_DATA');
    expect(state.reason).toBe('Unchecked: Initial alarm creation');
  });

  test('repeats Auto Scaling actions once a minute, and no others', () => {
    const plan = planEvaluation(caseAlarm({ AlarmActions: [topic, scaling] }));
    const metrics = minutes(9, 9, 9);
    const first = evaluateAlarm(plan, initialState(noon), { metrics }, noon - 30_000);
    const second = evaluateAlarm(plan, first.state, { metrics }, noon + 30_000);
    const tooEarly = evaluateAlarm(plan, second.state, { metrics }, noon + 40_000);
    expect([first, second, tooEarly].map(({ actions }) => actions)).toEqual([[topic, scaling], [scaling], []]);
  });
});

describe('a metric math alarm', () => {
  const ratio = (fields: object = {}): Partial<MetricAlarmRequest> => ({
    MetricName: undefined,
    Namespace: undefined,
    Statistic: undefined,
    Period: undefined,
    Metrics: [
      { Id: 'm1', MetricStat: { Metric: { Namespace: 'Cases', MetricName: 'Signal' }, Period: 60, Stat: 'Sum' }, ReturnData: false },
      { Id: 'm2', MetricStat: { Metric: { Namespace: 'Cases', MetricName: 'Requests' }, Period: 60, Stat: 'Sum' }, ReturnData: false },
      { Id: 'e1', Expression: 'm1 / m2' },
    ],
    ...fields,
  }); // prettier-ignore

  test('treats a division by nothing as missing data', () => {
    expect(evaluate(ratio(), minutes(9)).state.value).toBe('INSUFFICIENT_DATA');
    expect(evaluate(ratio({ TreatMissingData: 'breaching' }), minutes(9)).state.reason).toBe(
      'Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was treated as [Breaching].',
    );
  });
});

describe('an anomaly detection alarm', () => {
  const banded: Partial<MetricAlarmRequest> = {
    MetricName: undefined,
    Namespace: undefined,
    Statistic: undefined,
    Period: undefined,
    Threshold: undefined,
    ComparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold',
    ThresholdMetricId: 'ad1',
    DatapointsToAlarm: 1,
    Metrics: [
      { Id: 'm1', MetricStat: { Metric: { Namespace: 'Cases', MetricName: 'Signal' }, Period: 60, Stat: 'Average' } },
      { Id: 'ad1', Expression: 'ANOMALY_DETECTION_BAND(m1, 3)' },
    ],
  };
  const plan = planEvaluation(caseAlarm(banded));
  const flat = ({ count }: AlarmBandQuery) => ({
    lower: new Float64Array(count).fill(2),
    upper: new Float64Array(count).fill(4.5),
  });

  test('compares with both bounds and names them', () => {
    const { state } = evaluateAlarm(plan, initialState(noon), { metrics: minutes(3, 1), band: flat }, noon + 30_000);
    expect(state.reason).toBe(
      'Thresholds Crossed: 1 out of the last 1 datapoints [1.0 (01/01/26 11:59:00)] was less than the lower thresholds ' +
        '[2.0] or greater than the upper thresholds [4.5] (minimum 1 datapoint for OK -> ALARM transition).',
    );
    expect(JSON.parse(state.reasonData!)).toMatchObject({ recentLowerThresholds: [2], recentUpperThresholds: [4.5] });
  });

  test('asks for the band around its metric', () => {
    const asked: AlarmBandQuery[] = [];
    const band = (query: AlarmBandQuery) => {
      asked.push(query);
      return flat(query);
    };
    evaluateAlarm(plan, initialState(noon), { metrics: minutes(3), band }, noon + 30_000);
    const around = { kind: 'metric', metric: signal, statistic: 'Average' };
    expect(asked).toMatchObject([{ around, deviations: 3, periodSeconds: 60, count: 3, start: noon - 180_000 }]);
  });

  test('has insufficient data while no model is trained', () => {
    const { state } = evaluateAlarm(plan, initialState(noon), { metrics: minutes(1, 1, 1) }, noon + 30_000);
    expect(state.value).toBe('INSUFFICIENT_DATA');
  });
});
