import { changed, type Change, type Mutator, type Properties } from '../mutator.ts';
import { metricStats, withStat } from './metric-stats.ts';

/** The alarm looks at longer or shorter periods, at more or fewer of them, or is content with fewer. */
export const periods: Mutator = {
  type: 'AWS::CloudWatch::Alarm',
  changes: (properties) => [...lengths(properties), ...counts(properties), ...quorums(properties)],
};

function lengths(properties: Properties): Change[] {
  const others = (seconds: number): number[] => (seconds > 60 ? [60, seconds * 2] : [seconds * 5]);
  const { Period } = properties;
  if (typeof Period === 'number') return others(Period).map((other) => changed(properties, 'Period', other));
  const stats = metricStats(properties);
  const [first] = stats;
  if (first === undefined) return [];
  // The periods of one alarm must all be the same.
  return others(Number(first.stat['Period'])).map((other) => ({
    what: `Period ${String(first.stat['Period'])} of all metrics becomes ${other}`,
    properties: stats.reduce((all, { place }) => withStat(all, place, { Period: other }), properties),
  }));
}

function counts(properties: Properties): Change[] {
  const count = Number(properties['EvaluationPeriods'] ?? 1);
  const quorum = properties['DatapointsToAlarm'];
  const least = typeof quorum === 'number' ? quorum : 1;
  return [count + 1, count - 1]
    .filter((other) => other >= least)
    .map((other) => changed(properties, 'EvaluationPeriods', other));
}

function quorums(properties: Properties): Change[] {
  const count = Number(properties['EvaluationPeriods'] ?? 1);
  const quorum = Number(properties['DatapointsToAlarm'] ?? count);
  return [quorum - 1, quorum + 1]
    .filter((other) => other >= 1 && other <= count)
    .map((other) => changed(properties, 'DatapointsToAlarm', other));
}
