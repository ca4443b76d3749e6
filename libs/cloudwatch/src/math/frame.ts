import type { CallNode } from './ast.ts';
import type { Instant } from '../series.ts';
import type { Track } from './value.ts';

/** The slots that series are laid out on, in ascending time. */
export interface Axis {
  readonly length: number;
  readonly periodSeconds: number;
  timeAt(slot: number): Instant;
}

/** What a function finds around it while it is evaluated. */
export interface Frame {
  readonly axis: Axis;
  /** Gives a series to write into; its slots hold anything. */
  track(label: string): Track;
  /** Gives at least `length` numbers to work with until the next call. */
  scratch(length: number): Float64Array;
  /** Lists the ids of the request's metrics in its order. */
  readonly metricIds: readonly string[];
  metric(id: string): Track;
  /** Returns the period of a metric in seconds. */
  periodOf(id: string): number;
  /** Returns what came from outside (SEARCH, a band, a rule's metric) for one call. */
  fetched(call: CallNode): readonly Track[];
}

/** The points every `periodSeconds` from `start`. */
export function regularAxis(start: Instant, periodSeconds: number, length: number): Axis {
  const step = periodSeconds * 1000;
  return { length, periodSeconds, timeAt: (slot) => start + slot * step };
}
