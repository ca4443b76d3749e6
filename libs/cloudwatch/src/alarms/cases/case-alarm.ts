import { createAlarm } from '../create-alarm.ts';
import type { MetricAlarm, MetricAlarmRequest } from '../metric-alarm.ts';

/** An alarm whose boring fields are filled in. */
export const caseRequest: MetricAlarmRequest = {
  AlarmName: 'case',
  Namespace: 'Cases',
  MetricName: 'Signal',
  Statistic: 'Average',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanOrEqualToThreshold',
};

/** Makes an alarm of which only what matters is given. */
export function caseAlarm(fields: Partial<MetricAlarmRequest>): MetricAlarm {
  return createAlarm({ ...caseRequest, ...fields }, { account: '123456789012', region: 'us-east-1' }, 0);
}
