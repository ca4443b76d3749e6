import { AnswerRoom } from './answer-room.ts';
import { type Place, after, before, countBefore, digits, parseDigits, startOf } from './place.ts';
import type { StoredEvent } from './stored-event.ts';

/** Which events of a stream are wanted. */
export interface StreamQuery {
  /** Epoch milliseconds, inclusive. */
  readonly start: number;
  /** Epoch milliseconds, exclusive. */
  readonly end: number;
  readonly limit: number;
  readonly fromHead: boolean;
  /** Where to go on; it outweighs `fromHead`. */
  readonly cursor: Cursor | undefined;
}

/** A place and the direction in which to read on from it. */
export interface Cursor {
  readonly direction: 'b' | 'f';
  readonly place: Place;
}

/** Events in order of time, with the tokens of what lies before and behind them. */
export interface StreamPage {
  readonly events: readonly StoredEvent[];
  readonly backward: string;
  readonly forward: string;
}

/** Reads a page of a stream. At either end, the token of that direction stays what it was and the page is empty. */
export function readStream(events: readonly StoredEvent[], query: StreamQuery): StreamPage {
  const { cursor, fromHead } = query;
  const low = countBefore(events, startOf(query.start));
  const high = countBefore(events, startOf(query.end));
  const place = cursor === undefined ? undefined : countBefore(events, cursor.place);
  const forward = cursor === undefined ? fromHead : cursor.direction === 'f';
  const from = forward ? Math.max(low, place ?? low) : low;
  const to = forward ? high : Math.min(high, place ?? high);
  const page = forward ? fromFront(events, from, to, query.limit) : fromBack(events, from, to, query.limit);
  const here = cursor?.place ?? startOf(Math.max(0, query.start));
  const [first, last] = [page[0], page.at(-1)];
  return {
    events: page,
    backward: printCursor('b', first === undefined ? here : before(first)),
    forward: printCursor('f', last === undefined ? here : after(last)),
  };
}

/** @returns undefined when the token is none of ours */
export function parseCursor(token: string): Cursor | undefined {
  const [, direction, number] = /^([bf])\/(\d+)\/s$/.exec(token) ?? [];
  const place = number === undefined ? undefined : parseDigits(number);
  return place && { direction: direction as Cursor['direction'], place };
}

function printCursor(direction: Cursor['direction'], place: Place): string {
  return `${direction}/${digits(place)}/s`;
}

function fromFront(events: readonly StoredEvent[], from: number, to: number, limit: number): StoredEvent[] {
  const room = new AnswerRoom();
  let end = from;
  while (end < to && end - from < limit && room.takes(events[end]!)) end++;
  return events.slice(from, end);
}

function fromBack(events: readonly StoredEvent[], from: number, to: number, limit: number): StoredEvent[] {
  const room = new AnswerRoom();
  let start = to;
  while (start > from && to - start < limit && room.takes(events[start - 1]!)) start--;
  return events.slice(start, to);
}
