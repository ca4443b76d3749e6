import { metricSink } from '../../../ports/metric-sink.ts';
import { alarmCloud } from '../testing/alarm-cloud.ts';
import { alarmsOf } from './alarm-table.ts';
import { putMetricAlarm } from './put-metric-alarm.ts';

const cloud = alarmCloud();
const ALARMS = 2_000;
const METRICS = 200;

describe('two thousand alarms', () => {
  const scope = () => cloud.local.scope({ region: 'eu-west-1' });
  const inAlarm = () => [...alarmsOf(scope()).metricAlarms.values()].filter(({ state }) => state.value === 'ALARM');

  /** Publishes a value of every metric and lets a minute go by. */
  const minute = async (value: number): Promise<void> => {
    const metrics = Array.from({ length: METRICS }, (_, index) => `m${index}`);
    const samples = metrics.map((name) => ({ namespace: 'Shop', name, dimensions: {}, value, unit: 'Count' }));
    scope().port(metricSink).publish(scope(), samples);
    await cloud.local.clock.advance(60_000);
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

  it('are all evaluated each minute', async () => {
    for (let turn = 0; turn < 4; turn += 1) await minute(1);
    expect(inAlarm()).toHaveLength(0);
    for (let turn = 0; turn < 4; turn += 1) await minute(9);
    expect(inAlarm()).toHaveLength(ALARMS);
  });
});
