import { AlarmFault } from './alarm-fault.ts';
import { admitMetricAlarm } from './admission.ts';
import { caseRequest } from './cases/case-alarm.ts';
import type { MetricAlarmRequest } from './metric-alarm.ts';

const metricQuery = (Id: string, fields: object = {}) => ({
  Id,
  MetricStat: { Metric: { Namespace: 'Shop', MetricName: Id }, Period: 60, Stat: 'Sum' },
  ReturnData: false,
  ...fields,
});

const math = (Metrics: readonly object[], fields: object = {}): object => ({
  AlarmName: 'math',
  ComparisonOperator: 'GreaterThanThreshold',
  EvaluationPeriods: 1,
  Threshold: 5,
  Metrics,
  ...fields,
});

const expression = (Expression: string) => math([metricQuery('m1'), { Id: 'e1', Expression }]);

const band = (fields: object = {}) =>
  math([metricQuery('m1', { ReturnData: true }), { Id: 'ad1', Expression: 'ANOMALY_DETECTION_BAND(m1, 3)' }], {
    ComparisonOperator: 'GreaterThanUpperThreshold',
    Threshold: undefined,
    ThresholdMetricId: 'ad1',
    ...fields,
  });

const admitted: Record<string, object> = {
  'one metric': caseRequest,
  'a percentile that ignores few samples': {
    ...caseRequest,
    Statistic: undefined,
    ExtendedStatistic: 'p99.9',
    EvaluateLowSampleCountPercentile: 'ignore',
  },
  'the default window by name': { ...caseRequest, EvaluationWindow: { SlidingWindow: {} } },
  tags: { ...caseRequest, Tags: [{ Key: 'a', Value: 'b' }] },
  'an expression': expression('m1 + 1'),
  'an expression whose series is empty': expression('FIRST(REMOVE_EMPTY(METRICS()))'),
  'a constant over a period': math([{ Id: 'e1', Expression: 'TIME_SERIES(0)', Period: 10 }]),
  'a band': band(),
};

const refused: Record<string, readonly [object, string]> = {
  'a name that is too long': [{ ...caseRequest, AlarmName: 'a'.repeat(256) }, "at 'alarmName' failed to satisfy constraint: Member must have length less than or equal to 255"],
  'an unknown operator': [{ ...caseRequest, ComparisonOperator: 'Above' }, "1 validation error detected: Value 'Above' at 'comparisonOperator' failed to satisfy constraint: Member must satisfy enum value set: ["],
  'two mistakes at once': [{ ...caseRequest, EvaluationPeriods: 0, Unit: 'Parsec' }, '2 validation errors detected: '],
  'six actions': [{ ...caseRequest, OKActions: ['a', 'b', 'c', 'd', 'e', 'f'] }, "at 'okActions'"],
  'M above N': [{ ...caseRequest, DatapointsToAlarm: 2 }, 'DatapointsToAlarm must be less than or equal to EvaluationPeriods'],
  'an odd period': [{ ...caseRequest, Period: 90 }, 'Period must be 10, 20, 30 or a multiple of 60'],
  'more than a day': [{ ...caseRequest, EvaluationPeriods: 1441 }, 'Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400) for alarms using period < 3600'],
  'more than a week': [{ ...caseRequest, Period: 86_400, EvaluationPeriods: 8 }, 'Metrics cannot be checked across more than a week (EvaluationPeriods * Period must be <= 604800) for alarms using period >= 3600'],
  'no threshold': [{ ...caseRequest, Threshold: undefined }, 'Threshold must be a number'],
  'both kinds of statistic': [{ ...caseRequest, ExtendedStatistic: 'p99' }, 'needs either Statistic or ExtendedStatistic, got both'],
  'an unknown statistic': [{ ...caseRequest, Statistic: undefined, ExtendedStatistic: 'p101' }, 'The value p101 for parameter ExtendedStatistic is not supported.'],
  'few samples of an average': [{ ...caseRequest, EvaluateLowSampleCountPercentile: 'ignore' }, 'is for percentiles only'],
  'neither metric nor Metrics': [{ ...caseRequest, MetricName: undefined }, 'give either MetricName or Metrics, got neither'],
  'a metric beside Metrics': [{ ...math([metricQuery('m1', { ReturnData: true })]), Namespace: 'Shop' }, 'Namespace does not go with Metrics'],
  'two watched queries': [math([metricQuery('m1', { ReturnData: true }), metricQuery('m2', { ReturnData: true })]), 'Exactly one element of the metrics list should return data.'],
  'a band that stands alone': [band({ Metrics: [metricQuery('m1'), { Id: 'ad1', Expression: 'ANOMALY_DETECTION_BAND(m1)' }] }), 'Exactly two elements of the metrics list should return data.'],
  'a threshold beside a band': [band({ Threshold: 5 }), 'Threshold does not go with GreaterThanUpperThreshold'],
  'a band around an expression': [band({ Metrics: [metricQuery('m1'), { Id: 'e1', Expression: 'm1 + 1' }, { Id: 'ad1', Expression: 'ANOMALY_DETECTION_BAND(e1)' }] }), 'a band around the expression "e1" is not modelled'],
  'mixed periods': [math([metricQuery('m1'), { Id: 'e1', Expression: 'm1 + 1', Period: 300 }]), 'share one period, got 60, 300 seconds'],
  'a search, hidden too': [math([metricQuery('m1', { ReturnData: true }), { Id: 'e1', Expression: "SEARCH('{Shop} Orders', 'Sum', 60)", ReturnData: false }]), 'SEARCH is not supported on Metric Alarms.'],
  'a scalar': [expression('AVG(m1)'), "Error in expression 'e1': The return value of the expression must be TimeSeries or Array[TimeSeries]"],
  'an unknown function': [expression('STACKD_UNRESOLVED(m1)'), "Error in expression 'e1': Function 'STACKD_UNRESOLVED' not found"],
  'an unknown id': [expression('m_missing+1'), "Error in expression 'e1': ID 'm_missing' not found"],
  'several series': [expression('METRICS()'), 'Metrics expression that return multi time series are only allowed'],
  'a syntax error': [expression('m1 +'), "Error in expression 'e1': "],
  'an EC2 action on math': [{ ...expression('m1'), AlarmActions: ['arn:aws:automate:us-east-1:ec2:stop'] }, 'cannot run the EC2 action'],
  'scaling by a band': [band({ AlarmActions: ['arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:x'] }), 'cannot run the Auto Scaling action'],
  PromQL: [{ ...caseRequest, EvaluationCriteria: {} }, 'EvaluationCriteria is not supported: PromQL alarms are not modelled'],
  'a warm-up': [{ ...caseRequest, WarmUpConfiguration: {} }, 'WarmUpConfiguration is not supported'],
  'a wall clock window': [{ ...caseRequest, EvaluationWindow: { WallClockWindow: {} } }, 'EvaluationWindow WallClockWindow is not modelled'],
  'a field that does not exist': [{ ...caseRequest, Treshold: 5 }, 'Treshold is not supported: PutMetricAlarm has no such parameter'],
}; // prettier-ignore

describe('an alarm', () => {
  test.each(Object.entries(admitted))('with %s is admitted', (_sentence, request) => {
    expect(() => admitMetricAlarm(request as MetricAlarmRequest)).not.toThrow();
  });

  test.each(Object.entries(refused))('with %s is refused', (_sentence, [request, message]) => {
    const admit = () => admitMetricAlarm(request as MetricAlarmRequest);
    expect(admit).toThrow(AlarmFault);
    expect(admit).toThrow(message);
  });
});
