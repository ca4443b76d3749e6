import { alarmTexts, type AlarmTexts } from './alarm-texts.ts';
import type { Comparison } from './comparison.ts';
import { comparisonOf } from './comparison.ts';
import { percentileOf, significantSamples } from './low-samples.ts';
import type { MetricAlarm } from './metric-alarm.ts';
import { treatmentOf } from './missing-data.ts';
import { evaluationIntervalSeconds, evaluationRange } from './schedule.ts';
import type { VerdictRules } from './verdict.ts';
import { watchedSeries, type WatchedSeries } from './watched-series.ts';

/** Everything about an alarm that is the same in each of its evaluations. Make it once per configuration. */
export interface EvaluationPlan extends VerdictRules {
  readonly alarm: MetricAlarm;
  readonly periodSeconds: number;
  readonly intervalSeconds: 10 | 60 | 3600;
  readonly comparison: Comparison;
  /** A percentile of fewer samples does not change the state; 0 when every datapoint counts. */
  readonly fewestSamples: number;
  readonly watched: WatchedSeries;
  /** NaN when the alarm is compared with a band. */
  readonly threshold: number;
  readonly texts: AlarmTexts;
}

/** Prepares an admitted alarm for evaluation. */
export function planEvaluation(alarm: MetricAlarm): EvaluationPlan {
  const watched = watchedSeries(alarm);
  const { periodSeconds } = watched;
  const { EvaluationPeriods: evaluationPeriods } = alarm;
  return {
    alarm,
    watched,
    periodSeconds,
    evaluationPeriods,
    datapointsToAlarm: alarm.DatapointsToAlarm ?? evaluationPeriods,
    range: evaluationRange(periodSeconds, evaluationPeriods),
    intervalSeconds: evaluationIntervalSeconds(periodSeconds, evaluationPeriods),
    treatMissingData: treatmentOf(alarm),
    comparison: comparisonOf(alarm.ComparisonOperator),
    fewestSamples: fewestSamples(alarm),
    threshold: alarm.Threshold ?? NaN,
    texts: alarmTexts(alarm, periodSeconds),
  };
}

function fewestSamples({ EvaluateLowSampleCountPercentile, ExtendedStatistic = '' }: MetricAlarm): number {
  const percentile = percentileOf(ExtendedStatistic);
  if (EvaluateLowSampleCountPercentile !== 'ignore' || percentile === undefined) return 0;
  return significantSamples(percentile);
}
