import { metricSink } from '../../../ports/metric-sink.ts';
import { alarmCloud } from '../testing/alarm-cloud.ts';
import { alarmsOf } from './alarm-table.ts';
import { putMetricAlarm } from './put-metric-alarm.ts';

const cloud = alarmCloud();
const ALARMS = 10_000;
const METRICS = 1_000;

describe('ten thousand alarms', () => {
  const scope = () => cloud.local.scope({ region: 'eu-west-1' });
  const inAlarm = () => [...alarmsOf(scope()).metricAlarms.values()].filter(({ state }) => state.value === 'ALARM');

  /** Publishes a value of every metric, lets a minute go by, and gives the milliseconds that took. */
  const minute = async (value: number): Promise<number> => {
    const metrics = Array.from({ length: METRICS }, (_, index) => `m${index}`);
    const samples = metrics.map((name) => ({ namespace: 'Shop', name, dimensions: {}, value, unit: 'Count' }));
    scope().port(metricSink).publish(scope(), samples);
    const start = performance.now();
    await cloud.local.clock.advance(60_000);
    return performance.now() - start;
  };

  beforeEach(async () => {
    for (let index = 0; index < ALARMS; index += 1) {
      await putMetricAlarm(scope(), {
        AlarmName: `alarm-${index}`,
        Namespace: 'Shop',
        MetricName: `m${index % METRICS}`,
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 3,
        DatapointsToAlarm: 2,
        Threshold: 5,
        ComparisonOperator: 'GreaterThanThreshold',
      });
    }
  });

  it('are evaluated each minute in a small part of it', async () => {
    const quiet: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) quiet.push(await minute(1));
    expect(Math.min(...quiet)).toBeLessThan(2_000);
    expect(inAlarm()).toHaveLength(0);
    for (let turn = 0; turn < 4; turn += 1) expect(await minute(9)).toBeLessThan(6_000);
    expect(inAlarm()).toHaveLength(ALARMS);
  });
});
