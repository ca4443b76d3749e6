import type { LogStream } from '../streams/stream.ts';
import { AnswerRoom } from './answer-room.ts';
import { after, countBefore, type Place, startOf } from './place.ts';
import type { StoredEvent } from './stored-event.ts';

/** Which events of several streams are wanted. */
export interface EventsQuery {
  /** Epoch milliseconds, inclusive. */
  readonly start: number;
  /** Epoch milliseconds, inclusive. */
  readonly end: number;
  readonly limit: number;
  /** Where to go on. */
  readonly from: Place | undefined;
  readonly test: (message: string) => boolean;
}

/** An event with the stream that it is in. */
export interface FoundEvent {
  readonly stream: string;
  readonly event: StoredEvent;
}

/** Matching events in order of time, and where the next page begins if there is one. */
export interface EventsPage {
  readonly found: readonly FoundEvent[];
  readonly next: Place | undefined;
}

/** What is left of one stream: its next matching event, if it has one. */
interface Reading {
  readonly stream: LogStream;
  readonly end: number;
  index: number;
}

/** Finds the matching events of several streams, merged in order of time; no further than one page needs. */
export function filterEvents(streams: Iterable<LogStream>, query: EventsQuery): EventsPage {
  const readings = [...streams].map((stream) => readingOf(stream, query)).filter(hasNext);
  const found: FoundEvent[] = [];
  const room = new AnswerRoom();
  for (let next = earliest(readings); next !== undefined; next = earliest(readings)) {
    const event = next.stream.events[next.index]!;
    if (found.length >= query.limit || !room.takes(event)) return { found, next: after(found.at(-1)!.event) };
    found.push({ stream: next.stream.name, event });
    next.index = nextMatch(next.stream.events, next.index + 1, next.end, query.test);
    if (!hasNext(next)) readings.splice(readings.indexOf(next), 1);
  }
  return { found, next: undefined };
}

function readingOf(stream: LogStream, { start, end, from, test }: EventsQuery): Reading {
  const { events } = stream;
  const low = Math.max(countBefore(events, startOf(start)), from === undefined ? 0 : countBefore(events, from));
  const high = countBefore(events, startOf(end + 1));
  return { stream, end: high, index: nextMatch(events, low, high, test) };
}

function nextMatch(
  events: readonly StoredEvent[],
  from: number,
  to: number,
  test: (message: string) => boolean,
): number {
  let index = from;
  while (index < to && !test(events[index]!.message)) index++;
  return index;
}

function hasNext({ index, end }: Reading): boolean {
  return index < end;
}

function earliest(readings: readonly Reading[]): Reading | undefined {
  let best: Reading | undefined;
  for (const reading of readings) {
    if (best === undefined || isBefore(reading.stream.events[reading.index]!, best.stream.events[best.index]!)) {
      best = reading;
    }
  }
  return best;
}

function isBefore(left: StoredEvent, right: StoredEvent): boolean {
  return left.timestamp < right.timestamp || (left.timestamp === right.timestamp && left.sequence < right.sequence);
}
