import { slotCodes, type VerdictRules } from './verdict.ts';
import type { AlarmStateValue } from '../composites/alarm-state.ts';

/** Which periods of an evaluation range speak for a state; slots are indices into the range, newest first. */
export interface Evidence {
  /** The real datapoints that decided, at most EvaluationPeriods of them. */
  readonly considered: readonly number[];
  /** Those among them that support the state. */
  readonly supporting: readonly number[];
  /** How many missing datapoints had to be made up for. */
  readonly filled: number;
  /** The supporting datapoints and the gaps that are listed with them. */
  readonly listed: readonly number[];
}

/**
 * Collects the periods that a state reason names. Recorded 2026: only supporting datapoints are listed; gaps are added from
 * the newest on, as many as the minimum for the state still lacks, unless missing data counts against the state.
 */
export function collectEvidence(codes: Uint8Array, rules: VerdictRules, state: AlarmStateValue): Evidence {
  const considered: number[] = [];
  const gaps: number[] = [];
  for (let slot = codes.length - 1; slot >= 0 && considered.length < rules.evaluationPeriods; slot--)
    (codes[slot] === slotCodes.missing ? gaps : considered).push(slot);
  const wanted = { OK: slotCodes.healthy, ALARM: slotCodes.breaching, INSUFFICIENT_DATA: slotCodes.missing }[state];
  const supporting = considered.filter((slot) => codes[slot] === wanted);
  const filled = rules.evaluationPeriods - considered.length;
  const lacking = fillsSupport(rules, state) ? minimumFor(rules, state) - supporting.length : 0;
  const listedGaps = gaps.slice(0, Math.max(0, Math.min(filled, lacking)));
  const listed = [...supporting, ...listedGaps].sort((a, b) => b - a);
  return { considered, supporting, filled, listed };
}

/** Returns how many datapoints a state needs. */
export function minimumFor(
  { evaluationPeriods, datapointsToAlarm }: Pick<VerdictRules, 'evaluationPeriods' | 'datapointsToAlarm'>,
  state: AlarmStateValue,
): number {
  return state === 'OK' ? evaluationPeriods - datapointsToAlarm + 1 : datapointsToAlarm;
}

function fillsSupport({ treatMissingData }: VerdictRules, state: AlarmStateValue): boolean {
  if (treatMissingData === 'breaching') return state === 'ALARM';
  if (treatMissingData === 'notBreaching') return state === 'OK';
  return true;
}
