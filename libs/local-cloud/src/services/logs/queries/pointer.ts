import type { LogRecord } from '@shopwatch/logs';
import type { Scope } from '../../../scope.ts';
import { countBefore, eventId, parseDigits } from '../events/place.ts';
import type { StoredEvent } from '../events/stored-event.ts';
import { groupsOf, type LogGroup } from '../groups/group.ts';
import type { LogStream } from '../streams/stream.ts';

/** An event as queries see it. */
export function recordOf(scope: Scope, group: LogGroup, stream: LogStream, event: StoredEvent): LogRecord {
  const { timestamp, ingestionTime, message } = event;
  return {
    timestamp,
    ingestionTime,
    message,
    logStream: stream.name,
    log: `${scope.account}:${group.name}`,
    get ptr() {
      return printPointer(group, stream, event);
    },
  };
}

/** The event that a pointer stands for; undefined when there is none any more. */
export function pointedRecord(scope: Scope, pointer: string): LogRecord | undefined {
  const [groupName, streamName, id] = Buffer.from(pointer, 'base64url').toString().split('\n');
  const place = parseDigits(id ?? '');
  const group = groupsOf(scope).get(groupName ?? '');
  const stream = group?.streams.get(streamName ?? '');
  if (group === undefined || stream === undefined || place === undefined) return undefined;
  const event = stream.events[countBefore(stream.events, { ...place, tick: place.tick - 1 })];
  const found = event !== undefined && eventId(event) === id;
  return found ? recordOf(scope, group, stream, event) : undefined;
}

function printPointer(group: LogGroup, stream: LogStream, event: StoredEvent): string {
  return Buffer.from(`${group.name}\n${stream.name}\n${eventId(event)}`).toString('base64url');
}
