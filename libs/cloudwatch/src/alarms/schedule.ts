import type { Instant } from '../series.ts';

const daySeconds = 86_400;

/** A datapoint counts only once its period has been over for this long (recorded 2026). */
export const settlingMilliseconds = 10_000;

/**
 * Returns how often an alarm is evaluated, in seconds: every 10 s in high resolution, every hour when it looks back more
 * than a day, every minute otherwise.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export function evaluationIntervalSeconds(periodSeconds: number, evaluationPeriods: number): 10 | 60 | 3600 {
  if (periodSeconds < 60) return 10;
  return periodSeconds * evaluationPeriods > daySeconds ? 3600 : 60;
}

/**
 * Returns how many periods an alarm looks at, the evaluation range: more than EvaluationPeriods, so that late datapoints and
 * gaps are bridged. AWS publishes no formula, only the example 3 → 5. Measured on AWS 2026: period 900, N 8 → 10; period 10,
 * N 3 → 9. Both fit two extra periods but at least an extra minute; periods 20 and 30 are taken from that rule.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export function evaluationRange(periodSeconds: number, evaluationPeriods: number): number {
  return evaluationPeriods + Math.max(2, Math.ceil(60 / periodSeconds));
}

/**
 * Returns where the newest period of an evaluation ends. Periods slide with the evaluations: they end at the last whole
 * minute (10 s in high resolution, the hour for alarms over more than a day), not at multiples of the period.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export function newestPeriodEnd(
  at: Instant,
  intervalSeconds: number,
  settling: number = settlingMilliseconds,
): Instant {
  const interval = intervalSeconds * 1000;
  return Math.floor((at - settling) / interval) * interval;
}

/** When an alarm is evaluated: at every instant that is `phase` after a multiple of the interval. */
export interface AlarmSchedule {
  readonly intervalSeconds: number;
  /** Milliseconds, at least 0 and below the interval. */
  readonly phase: number;
}

/**
 * Gives an alarm its fixed phase within the interval, the same for the same name or ARN every time. On AWS each alarm keeps
 * a phase of its own as well (measured: always at :49.319, another at :32.119).
 */
export function phaseOf(nameOrArn: string, intervalSeconds: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < nameOrArn.length; index++)
    hash = Math.imul(hash ^ nameOrArn.charCodeAt(index), 0x01000193) >>> 0;
  return hash % (intervalSeconds * 1000);
}

/** Returns the first evaluation strictly after an instant. */
export function nextEvaluation({ intervalSeconds, phase }: AlarmSchedule, after: Instant): Instant {
  const interval = intervalSeconds * 1000;
  return (Math.floor((after - phase) / interval) + 1) * interval + phase;
}

/** One evaluation to be made. */
export interface DueEvaluation<Alarm> {
  readonly alarm: Alarm;
  readonly at: Instant;
}

/** Lists every evaluation after `after` up to and including `until`, in the order of time. */
export function dueEvaluations<Alarm>(
  alarms: readonly Alarm[],
  scheduleOf: (alarm: Alarm) => AlarmSchedule,
  after: Instant,
  until: Instant,
): readonly DueEvaluation<Alarm>[] {
  const due: DueEvaluation<Alarm>[] = [];
  for (const alarm of alarms) {
    const schedule = scheduleOf(alarm);
    for (let at = nextEvaluation(schedule, after); at <= until; at += schedule.intervalSeconds * 1000)
      due.push({ alarm, at });
  }
  return due.sort((a, b) => a.at - b.at);
}
