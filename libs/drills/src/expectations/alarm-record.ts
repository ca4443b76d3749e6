import type { AlarmRecord, AlarmStateValue, Performance, StateChange } from '../runner/performance.ts';
import { clockTime } from '../time/timetable.ts';

/** The record of an alarm. @throws Error when there is no such alarm, with those that there are */
export function recordOf({ alarms }: Performance, name: string): AlarmRecord {
  const record = alarms.get(name);
  if (record !== undefined) return record;
  const there = alarms.size === 0 ? 'there is none' : `there are ${[...alarms.keys()].sort().join(', ')}`;
  throw new Error(`no alarm is called "${name}"; ${there}`);
}

/** The times at which an alarm went off. */
export function firings({ changes }: AlarmRecord): readonly StateChange[] {
  return changes.filter(({ to }) => to === 'ALARM');
}

/** The state of an alarm at a moment. */
export function stateAt({ initial, changes }: AlarmRecord, instant: number): AlarmStateValue {
  return changes.findLast(({ at }) => at <= instant)?.to ?? initial;
}

/** What an alarm did instead, in a few words: `it fired at 14:02 and recovered at 14:26`. */
export function told(performance: Performance, record: AlarmRecord): string {
  const { timetable } = performance;
  const words = record.changes.map(({ at, from, to }) => `${deed(from, to)} at ${clockTime(timetable, at)}`);
  return words.length === 0 ? `it stayed ${record.initial}` : `it ${words.join(', then ')}`;
}

function deed(from: AlarmStateValue, to: AlarmStateValue): string {
  if (to === 'ALARM') return 'fired';
  if (to === 'INSUFFICIENT_DATA') return 'lost its data';
  return from === 'ALARM' ? 'recovered' : 'became OK';
}
