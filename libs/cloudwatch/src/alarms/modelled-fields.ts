import { invalid } from './alarm-fault.ts';
import type { MetricAlarmRequest } from './metric-alarm.ts';

/** The fields of PutMetricAlarm that this engine models. `Tags` belong to the resource, not to its evaluation. */
const modelled: Record<keyof MetricAlarmRequest | 'Tags', true> = {
  AlarmName: true,
  AlarmDescription: true,
  ActionsEnabled: true,
  OKActions: true,
  AlarmActions: true,
  InsufficientDataActions: true,
  MetricName: true,
  Namespace: true,
  Statistic: true,
  ExtendedStatistic: true,
  Dimensions: true,
  Period: true,
  Unit: true,
  EvaluationPeriods: true,
  DatapointsToAlarm: true,
  Threshold: true,
  ComparisonOperator: true,
  TreatMissingData: true,
  EvaluateLowSampleCountPercentile: true,
  Metrics: true,
  ThresholdMetricId: true,
  EvaluationWindow: true,
  Tags: true,
};

const refused: Record<string, string> = {
  EvaluationCriteria: 'PromQL alarms are not modelled; give MetricName or Metrics',
  EvaluationInterval: 'PromQL alarms are not modelled; leave it out',
  WarmUpConfiguration: 'a warm-up is not modelled; leave it out',
  ScheduledQueryConfiguration: 'log alarms are not modelled; put a metric filter on the log group and watch its metric',
};

/** Refuses by name every field that would be ignored otherwise. */
export function refuseUnmodelled(request: MetricAlarmRequest): void {
  for (const [field, value] of Object.entries(request)) {
    if (value === undefined || field in modelled) continue;
    invalid(`${field} is not supported: ${refused[field] ?? 'PutMetricAlarm has no such parameter'}`);
  }
  const { EvaluationWindow } = request;
  if (EvaluationWindow === undefined) return;
  const windows = Object.keys(EvaluationWindow);
  if (windows.length !== 1 || windows[0] !== 'SlidingWindow')
    invalid(`EvaluationWindow ${windows.join(', ')} is not modelled; give SlidingWindow, which is the default`);
}
