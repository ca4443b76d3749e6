import { discoverFields } from '@shopwatch/logs';
import type { Scope } from '../../../scope.ts';
import type { LogGroup } from '../groups/group.ts';
import { recordsOf } from './records.ts';

/** A field with the share of the events that have it. */
export interface GroupField {
  readonly name: string;
  /** From 0 to 100. */
  readonly percent: number;
}

/** The fields that every event has. */
const OWN = ['@ingestionTime', '@log', '@logStream', '@message', '@timestamp'];

/** The fields of a group's events in a stretch of time (epoch milliseconds), the most frequent first; none without events. */
export function fieldsOf(scope: Scope, group: LogGroup, start: number, end: number): GroupField[] {
  const records = recordsOf(scope, group, start, end);
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const name of [...OWN, ...discoverFields(record).keys()]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, percent: Math.round((count / records.length) * 100) }))
    .sort((left, right) => right.percent - left.percent || (left.name < right.name ? -1 : 1));
}
