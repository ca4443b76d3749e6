import { slotCodes, type VerdictRules } from './verdict.ts';
import type { AlarmStateValue } from './alarm-state-value.ts';

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
  const supporting: number[] = [];
  const wanted = codeOfState[state];
  for (let slot = codes.length - 1; slot >= 0 && considered.length < rules.evaluationPeriods; slot--) {
    if (codes[slot] === slotCodes.missing) continue;
    considered.push(slot);
    if (codes[slot] === wanted) supporting.push(slot);
  }
  const filled = rules.evaluationPeriods - considered.length;
  const lacking = fillsSupport(rules, state) ? minimumFor(rules, state) - supporting.length : 0;
  const gaps = newestGaps(codes, Math.min(filled, lacking));
  const listed = gaps.length === 0 ? supporting : newestFirst(supporting, gaps);
  return { considered, supporting, filled, listed };
}

const codeOfState = { OK: slotCodes.healthy, ALARM: slotCodes.breaching, INSUFFICIENT_DATA: slotCodes.missing };

function newestGaps(codes: Uint8Array, most: number): readonly number[] {
  const gaps: number[] = [];
  for (let slot = codes.length - 1; slot >= 0 && gaps.length < most; slot--)
    if (codes[slot] === slotCodes.missing) gaps.push(slot);
  return gaps;
}

/** Merges two lists that both run from new to old. */
function newestFirst(left: readonly number[], right: readonly number[]): readonly number[] {
  if (left.length === 0) return right;
  const merged: number[] = [];
  for (let l = 0, r = 0; l < left.length || r < right.length;)
    merged.push((left[l] ?? -1) > (right[r] ?? -1) ? left[l++]! : right[r++]!);
  return merged;
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
