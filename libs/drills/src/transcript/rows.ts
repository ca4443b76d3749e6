import { comparisonOf, type ComparisonOperator } from '@shopwatch/cloudwatch';
import { stateAt } from '../expectations/alarm-record.ts';
import type { AlarmRecord, AlarmStateValue, Performance, Reading } from '../runner/performance.ts';
import { clockTime } from '../time/timetable.ts';

/** What happens within one second is one row. */
const SECOND = 1000;

/** One row of a transcript: a period that has ended, or a moment in between at which something happened. */
export interface TranscriptRow {
  readonly at: number;
  readonly time: string;
  /** Whether a period ends here; otherwise it is a moment in between. */
  readonly wholePeriod: boolean;
  /** The value of the period; undefined when nothing was published in it. */
  readonly value: number | undefined;
  /** Undefined where that is not to be said. */
  readonly breaching: boolean | undefined;
  readonly state: AlarmStateValue;
  /** What happened, the state changed to, what was done about it. */
  readonly notes: readonly string[];
}

/** What an alarm watched. */
export interface WatchedValues {
  /** In milliseconds. */
  readonly period: number;
  readonly readings: readonly Reading[];
}

/** Writes down how an alarm fared: one row per period, and one for each moment in between at which something happened. */
export function transcriptRows(
  performance: Performance,
  record: AlarmRecord,
  { period, readings }: WatchedValues,
): TranscriptRow[] {
  const { start, end } = performance;
  const values = new Map(readings.map(({ at, value }) => [at + period, value]));
  const notes = notesOf(performance, record);
  const ends = Array.from({ length: Math.floor((end - start) / period) + 1 }, (_, turn) => start + turn * period);
  const moments = [...new Set([...ends, ...notes.keys()])].sort((left, right) => left - right);
  return moments.map((at) => {
    const value = values.get(at);
    return {
      at,
      time: clockTime(performance.timetable, at),
      wholePeriod: (at - start) % period === 0,
      value,
      breaching: value === undefined ? undefined : breaches(record, value),
      state: stateAt(record, at + SECOND - 1),
      notes: notes.get(at) ?? [],
    };
  });
}

function notesOf({ happenings }: Performance, record: AlarmRecord): Map<number, string[]> {
  const notes = new Map<number, string[]>();
  const add = (moment: number, note: string): void => {
    const at = Math.floor(moment / SECOND) * SECOND;
    notes.set(at, [...(notes.get(at) ?? []), note]);
  };
  for (const { at, sentence } of happenings) add(at, sentence);
  for (const { at, to, reason } of record.changes) add(at, `${to}: ${reason}`);
  for (const { at, fate, target, why } of record.actions) {
    add(at, fate === 'Succeeded' ? `told ${nameOf(target)}` : `${fate.toLowerCase()}: ${nameOf(target)}, ${why ?? ''}`);
  }
  return notes;
}

/** The last part of an ARN. */
function nameOf(arn: string): string {
  return arn.split(':').at(-1) ?? arn;
}

function breaches({ definition }: AlarmRecord, value: number): boolean | undefined {
  const { Threshold, ComparisonOperator: operator } = definition;
  if (Threshold === undefined || operator === undefined) return undefined;
  return comparisonOf(operator as ComparisonOperator).breaches(value, Threshold, Threshold);
}
