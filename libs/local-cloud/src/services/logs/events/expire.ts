import type { LogGroup } from '../groups/group.ts';
import { oldestKept } from '../groups/retention.ts';
import { countBefore, startOf } from './place.ts';

/** Drops the events of a group that its retention has run out for; whoever reads or counts events calls it first. */
export function expire(group: LogGroup, now: number): void {
  if (group.retentionInDays === undefined) return;
  const oldest = startOf(oldestKept(group, now));
  for (const stream of group.streams.values()) {
    const count = countBefore(stream.events, oldest);
    for (let index = 0; index < count; index++) stream.storedBytes -= stream.events[index]!.bytes;
    if (count > 0) stream.events.splice(0, count);
  }
}
