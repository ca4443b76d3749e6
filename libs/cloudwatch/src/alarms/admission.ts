import { preferredUnits } from '../unit.ts';
import { invalid } from './alarm-fault.ts';
import { comparisons, comparisonOf } from './comparison.ts';
import {
  countViolation,
  enumViolation,
  lengthViolation,
  minimumViolation,
  presenceViolation,
  refuseViolations,
} from './constraints.ts';
import { requireMetrics } from './metrics-admission.ts';
import { treatments, type MetricAlarmRequest } from './metric-alarm.ts';
import { refuseUnmodelled } from './modelled-fields.ts';
import { requirePeriod } from './period-admission.ts';
import { requireWatchedMetric } from './watched-metric-admission.ts';

const actionLists = ['okActions', 'alarmActions', 'insufficientDataActions'] as const;
const apiName = { okActions: 'OKActions', alarmActions: 'AlarmActions', insufficientDataActions: 'InsufficientDataActions' } as const; // prettier-ignore

/**
 * Refuses what PutMetricAlarm refuses, and by name what this engine does not model.
 * @throws AlarmFault; in AWS's words where they are known, in ours elsewhere
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function admitMetricAlarm(request: MetricAlarmRequest): void {
  refuseUnmodelled(request);
  requireConstraints(request);
  requireDatapoints(request);
  requireThreshold(request);
  if (request.Metrics !== undefined && request.Metrics.length > 0) requireMetrics(request, request.Metrics);
  else {
    requireWatchedMetric(request);
    requirePeriod(request.Period!, request.EvaluationPeriods);
  }
}

function requireConstraints(request: MetricAlarmRequest): void {
  refuseViolations([
    lengthViolation('alarmName', request.AlarmName, 1, 255),
    request.AlarmDescription === undefined
      ? undefined
      : lengthViolation('alarmDescription', request.AlarmDescription, 0, 1024),
    ...actionLists.flatMap((path) => actionViolations(path, request[apiName[path]])),
    enumViolation('comparisonOperator', request.ComparisonOperator, Object.keys(comparisons)),
    presenceViolation('evaluationPeriods', request.EvaluationPeriods),
    minimumViolation('evaluationPeriods', request.EvaluationPeriods, 1),
    minimumViolation('datapointsToAlarm', request.DatapointsToAlarm, 1),
    request.Unit === undefined ? undefined : enumViolation('unit', request.Unit, preferredUnits),
    countViolation('dimensions', request.Dimensions, 30),
  ]);
  if (/[\u0000-\u001f\u007f]/.test(request.AlarmName)) invalid('AlarmName must not contain ASCII Control characters');
}

function actionViolations(path: string, actions: readonly string[] = []) {
  return [
    countViolation(path, actions, 5),
    ...actions.map((action, index) => lengthViolation(`${path}.${index + 1}.member`, action, 1, 1024)),
  ];
}

function requireDatapoints(request: MetricAlarmRequest): void {
  const { DatapointsToAlarm, EvaluationPeriods, TreatMissingData, EvaluateLowSampleCountPercentile } = request;
  if (DatapointsToAlarm !== undefined && DatapointsToAlarm > EvaluationPeriods)
    invalid('DatapointsToAlarm must be less than or equal to EvaluationPeriods');
  if (TreatMissingData !== undefined && !treatments.includes(TreatMissingData))
    invalid(`TreatMissingData must be one of ${treatments.join(', ')}, got "${TreatMissingData}"`);
  if (EvaluateLowSampleCountPercentile !== undefined && !/^(evaluate|ignore)$/.test(EvaluateLowSampleCountPercentile))
    invalid(`EvaluateLowSampleCountPercentile must be evaluate or ignore, got "${EvaluateLowSampleCountPercentile}"`);
}

function requireThreshold({ ComparisonOperator, Threshold, ThresholdMetricId, Metrics }: MetricAlarmRequest): void {
  if (comparisonOf(ComparisonOperator).against === 'band') {
    if (ThresholdMetricId === undefined || Metrics === undefined)
      invalid(`${ComparisonOperator} compares with a band; give Metrics and the Id of the band as ThresholdMetricId`);
    if (Threshold !== undefined) invalid(`Threshold does not go with ${ComparisonOperator}; leave it out`);
    return;
  }
  if (ThresholdMetricId !== undefined)
    invalid(`ThresholdMetricId does not go with ${ComparisonOperator}; use Threshold or an anomaly detection operator`);
  if (Threshold === undefined || !Number.isFinite(Threshold))
    invalid(`Threshold must be a number for ${ComparisonOperator}, got ${String(Threshold)}`);
}
