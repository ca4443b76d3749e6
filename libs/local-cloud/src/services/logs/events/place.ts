import type { StoredEvent } from './stored-event.ts';

/** A place in the order of events: the moment, and among the events of one moment the tick. An event's tick is odd, the gaps are even. */
export interface Place {
  readonly timestamp: number;
  readonly tick: number;
}

const TIME_DIGITS = 16;
const TICK_DIGITS = 40;
const PLACE = new RegExp(`^(\\d{${TIME_DIGITS}})(\\d{${TICK_DIGITS}})$`);

/** The gap right before an event. */
export function before({ timestamp, sequence }: StoredEvent): Place {
  return { timestamp, tick: sequence * 2 };
}

/** The gap right after an event. */
export function after({ timestamp, sequence }: StoredEvent): Place {
  return { timestamp, tick: sequence * 2 + 2 };
}

/** The gap before everything of a moment. */
export function startOf(timestamp: number): Place {
  return { timestamp, tick: 0 };
}

/** How many events of a list in order stand before a gap. */
export function countBefore(events: readonly StoredEvent[], { timestamp, tick }: Place): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const event = events[middle]!;
    const earlier = event.timestamp < timestamp || (event.timestamp === timestamp && event.sequence * 2 < tick);
    if (earlier) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of 56 digits that AWS would give an event; in order of time. */
export function eventId({ timestamp, sequence }: StoredEvent): string {
  return digits({ timestamp, tick: sequence * 2 + 1 });
}

/** A place as 56 digits. */
export function digits({ timestamp, tick }: Place): string {
  return String(Math.max(0, timestamp)).padStart(TIME_DIGITS, '0') + String(tick).padStart(TICK_DIGITS, '0');
}

/** A place from its digits; undefined when they are none of ours. */
export function parseDigits(text: string): Place | undefined {
  const [, timestamp, tick] = PLACE.exec(text) ?? [];
  return timestamp === undefined ? undefined : { timestamp: Number(timestamp), tick: Number(tick) };
}
