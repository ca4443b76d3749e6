import type { LogRecord } from '@shopwatch/logs';
import type { Scope } from '../../../scope.ts';
import { expire } from '../events/expire.ts';
import { countBefore, startOf } from '../events/place.ts';
import type { LogGroup } from '../groups/group.ts';
import { recordOf } from './pointer.ts';

/** The events of a group in a stretch of time as queries see them, in order of time; both ends (epoch milliseconds) are inclusive. */
export function recordsOf(scope: Scope, group: LogGroup, start: number, end: number): LogRecord[] {
  expire(group, scope.clock.now());
  const records: LogRecord[] = [];
  for (const stream of group.streams.values()) {
    const high = countBefore(stream.events, startOf(end + 1));
    for (let index = countBefore(stream.events, startOf(start)); index < high; index++) {
      records.push(recordOf(scope, group, stream, stream.events[index]!));
    }
  }
  return records.sort((left, right) => left.timestamp - right.timestamp);
}
