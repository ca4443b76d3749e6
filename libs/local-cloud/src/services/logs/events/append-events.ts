import type { LogEvent } from '@shopwatch/logs';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import type { LogStream } from '../streams/stream.ts';
import type { StoredEvent } from './stored-event.ts';

/** What AWS counts for each event besides its message. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html */
const OVERHEAD = 26;

/** How many events came in here so far. */
const counter = stateSlot('logs.event-count', { empty: () => ({ count: 0 }) });

/** Puts events, which are in order of time, into a stream, and gives what it keeps of them. */
export function appendEvents(scope: Scope, stream: LogStream, events: readonly LogEvent[]): StoredEvent[] {
  const now = scope.clock.now();
  const counted = scope.state(counter);
  const added = events.map(({ timestamp, message }): StoredEvent => {
    const bytes = Buffer.byteLength(message) + OVERHEAD;
    stream.storedBytes += bytes;
    return { timestamp, ingestionTime: now, message, sequence: counted.count++, bytes };
  });
  stream.lastIngestion = now;
  const late = (stream.events.at(-1)?.timestamp ?? -Infinity) > (added[0]?.timestamp ?? Infinity);
  for (const event of added) stream.events.push(event);
  if (late) stream.events.sort(inOrder);
  return added;
}

/** Earlier events first, of one moment those that came in first. */
function inOrder(left: StoredEvent, right: StoredEvent): number {
  return left.timestamp - right.timestamp || left.sequence - right.sequence;
}
