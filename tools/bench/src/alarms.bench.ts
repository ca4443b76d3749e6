import {
  createAlarm,
  evaluateAlarm,
  initialState,
  MetricStore,
  planEvaluation,
  replay,
  type EvaluationPlan,
  type MetricAlarmRequest,
} from '@shopwatch/cloudwatch';
import { bestOf, type Measurement } from './measurement.ts';

const minute = 60_000;
const dayMinutes = 24 * 60;
const start = Date.UTC(2026, 0, 1);
const address = { account: '123456789012', region: 'eu-west-1' };

/** `promtool test rules` (2.42) with 200 rules of this shape over 24 hours, evaluated every minute, on one core. */
const promtool = { name: 'promtool 2.42, 200 rules of the same shape, recorded', value: 7.6 };

/** Measures a day of alarms in virtual time at three sizes, and one evaluation of many alarms. */
export function alarmsBench(): readonly Measurement[] {
  const once = bestOf(15, onceOf(10_000));
  const days = [20, 200, 2000].map((count) => ({ count, seconds: bestOf(7, dayOf(count)) }));
  const [small, , large] = days;
  const growth = large!.seconds / small!.seconds / (large!.count / small!.count);
  return [
    ...days.map(({ count, seconds }) => measurement(count, seconds)),
    { name: 'growth from 20 to 2,000 alarms over linear', unit: 'x', measured: growth, atMost: 1.5 },
    { name: '10,000 alarms evaluated once, each changing its state', unit: 's', measured: once, atMost: 0.1 },
  ];
}

function measurement(count: number, seconds: number): Measurement {
  const name = `${count} alarms x 24 h x every minute = ${count * dayMinutes} evaluations`;
  const goal = count === 200 ? { atMost: 0.15, baseline: promtool } : {};
  return { name, unit: 's', measured: seconds, ...goal };
}

function dayOf(count: number): () => unknown {
  const plans = plansOf(count);
  const metrics = storeOf(count);
  const alarms = plans.map((plan) => ({ plan, state: initialState(start) }));
  return () => replay(alarms, { metrics }, { from: start, to: start + dayMinutes * minute });
}

function onceOf(count: number): () => unknown {
  const plans = plansOf(count);
  const metrics = storeOf(count, 30);
  const state = initialState(start);
  return () => plans.map((plan) => evaluateAlarm(plan, state, { metrics }, start + 20 * minute));
}

/** Five-minute averages over one-minute data, 1 of 1 and 2 of 3 in turn, every fourth alarm metric math. */
function plansOf(count: number): readonly EvaluationPlan[] {
  return Array.from({ length: count }, (_, index) => planEvaluation(createAlarm(requestOf(index), address, start)));
}

function requestOf(index: number): MetricAlarmRequest {
  const [EvaluationPeriods, DatapointsToAlarm] = index % 2 === 0 ? [1, 1] : [3, 2];
  const shared = { AlarmName: `alarm-${index}`, EvaluationPeriods, DatapointsToAlarm, Threshold: 80 };
  const ComparisonOperator = 'GreaterThanThreshold';
  const Dimensions = [{ Name: 'Host', Value: `host-${index}` }];
  const metric = (MetricName: string) => ({ Namespace: 'Bench', MetricName, Dimensions });
  const query = (Id: string, name: string) => ({
    Id,
    MetricStat: { Metric: metric(name), Period: 300, Stat: 'Average' },
    ReturnData: false,
  });
  if (index % 4 !== 3) return { ...shared, ComparisonOperator, ...metric('Load'), Statistic: 'Average', Period: 300 };
  const Metrics = [query('m1', 'Load'), query('m2', 'Extra'), { Id: 'e1', Expression: '(m1 + m2) / 2' }];
  return { ...shared, ComparisonOperator, Metrics };
}

/** Each host goes up and down a few times a day, at its own pace. */
function storeOf(count: number, minutes = dayMinutes + 30): MetricStore {
  const store = new MetricStore();
  for (let index = 0; index < count; index++) {
    const dimensions = [{ name: 'Host', value: `host-${index}` }];
    const names = index % 4 === 3 ? ['Load', 'Extra'] : ['Load'];
    for (const name of names) {
      const metric = { namespace: 'Bench', name, dimensions };
      for (let at = -30; at < minutes - 30; at++)
        store.recordValue(metric, start + at * minute, 50 + 45 * Math.sin((at + 17 * index) / (40 + (index % 60))));
    }
  }
  return store;
}
