import type { TreatMissingData } from './metric-alarm.ts';

/** What one period of the evaluation range says; kept as bytes. */
export const slotCodes = { healthy: 0, breaching: 1, missing: 2, lowSample: 3 } as const;

/** M of N over an evaluation range. */
export interface VerdictRules {
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  /** The number of periods in the range. */
  readonly range: number;
  readonly treatMissingData: TreatMissingData;
}

/** `unchanged` keeps whatever state the alarm has. */
export type Verdict = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | 'unchanged';

/**
 * Decides the state from the codes of the range, of which the newest is at `newest` and each older one `stride` before.
 *
 * Only the N most recent real datapoints count; gaps are filled only when the range holds fewer. A percentile among them
 * with too few samples leaves the state alone. With `missing`, breaching datapoints alone, fewer than M of them, give ALARM
 * once the oldest of the last N periods is at least M periods old, or when all of them are older than that (recorded 2026).
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export function judge(codes: Uint8Array, newest: number, stride: number, rules: VerdictRules): Verdict {
  const { evaluationPeriods, datapointsToAlarm, range } = rules;
  let real = 0;
  let breaching = 0;
  let oldestBreachAge = 0;
  for (let age = 1, index = newest; age <= range && real < evaluationPeriods; age++, index -= stride) {
    const code = codes[index];
    if (code === slotCodes.missing) continue;
    if (code === slotCodes.lowSample) return 'unchanged';
    real++;
    if (code === slotCodes.breaching) {
      breaching++;
      if (age <= evaluationPeriods || oldestBreachAge === 0) oldestBreachAge = age;
    }
  }
  if (breaching >= datapointsToAlarm) return 'ALARM';
  if (real === evaluationPeriods) return 'OK';
  return judgeWithGaps(rules, real, breaching, oldestBreachAge);
}

function judgeWithGaps(
  { evaluationPeriods, datapointsToAlarm, treatMissingData }: VerdictRules,
  real: number,
  breaching: number,
  oldestBreachAge: number,
): Verdict {
  switch (treatMissingData) {
    case 'breaching':
      return breaching + evaluationPeriods - real >= datapointsToAlarm ? 'ALARM' : 'OK';
    case 'notBreaching':
      return 'OK';
    case 'ignore':
      return breaching < real ? 'OK' : 'unchanged';
    case 'missing':
      if (breaching < real) return 'OK';
      return real > 0 && oldestBreachAge >= datapointsToAlarm ? 'ALARM' : 'INSUFFICIENT_DATA';
    default:
      return treatMissingData satisfies never;
  }
}
