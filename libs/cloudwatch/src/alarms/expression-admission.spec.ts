import recorded from '../../testdata/metric-math/alarm-admission.json' with { type: 'json' };
import { parse } from '../math/parser.ts';
import { print } from '../math/print.ts';
import { admitMetricAlarm } from './admission.ts';
import { AlarmFault } from './alarm-fault.ts';
import type { ApiMetricDataQuery, MetricAlarmRequest } from './metric-alarm.ts';

const metric = (Id: string, Period: number, ReturnData = false): ApiMetricDataQuery => ({
  Id,
  MetricStat: { Metric: { Namespace: 'N', MetricName: 'M' }, Period, Stat: 'Sum' },
  ReturnData,
});

function admit(Metrics: readonly ApiMetricDataQuery[], fields: Partial<MetricAlarmRequest> = {}): void {
  const alarm = { AlarmName: 'math', ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1 } as const;
  admitMetricAlarm({ ...alarm, Threshold: 1, Metrics, ...fields });
}

describe('the recorded admission of expressions', () => {
  const admitRecorded = (Expression: string) => admit([metric('m1', 10), { Id: 'e1', Expression, Period: 10 }]);

  it.each(recorded.admitted)('%s is admitted', (expression) => {
    expect(() => admitRecorded(expression)).not.toThrow();
    expect(print(parse(print(parse(expression))))).toBe(print(parse(expression)));
  });

  it.each(recorded.rejected)('$expression is rejected', ({ expression, error }) => {
    expect(faultOf(() => admitRecorded(expression))).toEqual(error);
  });
});

describe('the expressions of an alarm', () => {
  const m1 = metric('m1', 60);

  it('hide no SEARCH', () => {
    const hidden = { Id: 'e2', Expression: `SUM(SEARCH('Errors', 'Sum', 60))`, ReturnData: false };
    const { message } = faultOf(() => admit([m1, { Id: 'e1', Expression: 'm1 * 2' }, hidden]));
    expect(message).toBe('SEARCH is not supported on Metric Alarms.');
  });

  it('come down to one series that is returned', () => {
    expect(() => admit([m1, { Id: 'e1', Expression: 'METRICS()' }])).toThrow('multi time series');
    expect(() => admit([m1])).toThrow('Exactly one element of the metrics list should return data.');
  });

  it('go with a band beside the series it is drawn around', () => {
    const against = {
      ComparisonOperator: 'GreaterThanUpperThreshold',
      Threshold: undefined,
      ThresholdMetricId: 'ad1',
    } as const;
    const band = { Id: 'ad1', Expression: 'ANOMALY_DETECTION_BAND(m1, 2)' };
    const returned = metric('m1', 60, true);
    expect(() => admit([returned, band], against)).not.toThrow();
    expect(() => admit([m1, band], against)).toThrow('Exactly two elements');
    expect(() => admit([returned, { Id: 'ad1', Expression: 'm1' }], against)).toThrow('query "ad1" must be ANOMALY');
  });

  it('read at most ten metrics, of one period, and run in no circle', () => {
    const many = Array.from({ length: 11 }, (_, i) => metric(`m${i}`, 60));
    expect(() => admit([...many, { Id: 'e1', Expression: 'SUM(METRICS())' }])).toThrow('at most 10');
    const mixed = [m1, metric('m2', 300), { Id: 'e1', Expression: 'm1 + m2' }];
    expect(() => admit(mixed)).toThrow('60, 300 seconds');
    const circle = [m1, { Id: 'e1', Expression: 'e2' }, { Id: 'e2', Expression: 'm1 + e1', ReturnData: false }];
    expect(() => admit(circle)).toThrow('e1 → e2 → e1');
  });

  it('are named by their own id when two read the same', () => {
    const same = [m1, { Id: 'e1', Expression: 'm1 +', ReturnData: false }, { Id: 'e2', Expression: 'm1 +' }];
    expect(() => admit(same)).toThrow("Error in expression 'e1': ");
    const second = [m1, { Id: 'e1', Expression: 'm1', ReturnData: false }, { Id: 'e2', Expression: 'm3' }];
    expect(() => admit(second)).toThrow("Error in expression 'e2': ID 'm3' not found");
  });
});

function faultOf(run: () => unknown): { readonly code: string; readonly message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof AlarmFault) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('nothing was refused');
}
