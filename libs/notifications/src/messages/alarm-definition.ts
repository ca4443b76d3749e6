import type { CompositeAlarmRequest, MetricAlarmRequest } from '@shopwatch/cloudwatch';

/** An alarm as `PutMetricAlarm` or `PutCompositeAlarm` takes it. */
export type Alarm = MetricAlarmRequest | CompositeAlarmRequest;

/** Tells the two kinds of alarm apart. */
export function isComposite(alarm: Alarm): alarm is CompositeAlarmRequest {
  return 'AlarmRule' in alarm && alarm.AlarmRule !== undefined;
}
