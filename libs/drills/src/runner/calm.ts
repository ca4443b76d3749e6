import type { AlarmRecord } from '../runner/performance.ts';
import { periodOf } from '../world/readings.ts';

const MINUTE = 60_000;

/** The shortest and the longest time that everything runs before a calm drill starts. */
const BOUNDS = { least: 20 * MINUTE, most: 180 * MINUTE };

/**
 * How long everything has to run until no alarm remembers its own creation: an alarm looks back over two periods more than it
 * evaluates. Alarms over very long periods start with what they have.
 */
export function calmTime(alarms: Iterable<AlarmRecord>): number {
  const times = [...alarms].map((record) => ((record.definition.EvaluationPeriods ?? 1) + 2) * periodOf(record) * 1000);
  return Math.min(BOUNDS.most, Math.max(BOUNDS.least, ...times) + 5 * MINUTE);
}

/** Tells whether alarms need more of the past than a saved cloud keeps: single samples, for percentiles. */
export function needSamples(alarms: Iterable<AlarmRecord>): boolean {
  return [...alarms].some(({ definition }) => {
    const stats = (definition.Metrics ?? []).map(({ MetricStat }) => MetricStat?.Stat ?? '');
    return definition.ExtendedStatistic !== undefined || stats.some((stat) => /^[a-zA-Z]{1,2}\d|\(|^IQM$/.test(stat));
  });
}
