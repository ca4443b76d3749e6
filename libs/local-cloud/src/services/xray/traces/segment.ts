import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** One segment or subsegment, as its sender wrote it, and what is read out of it. @see https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html */
export interface Segment {
  readonly id: string;
  readonly traceId: string;
  readonly name: string;
  readonly origin?: string;
  /** Epoch seconds. */
  readonly start: number;
  /** Epoch seconds; undefined while it is under way. */
  readonly end?: number;
  readonly fault: boolean;
  readonly error: boolean;
  readonly throttle: boolean;
  /** JSON, unchanged. */
  readonly document: string;
}

/** Traces older than this are forgotten. @see https://docs.aws.amazon.com/general/latest/gr/xray.html */
const KEPT_MS = 30 * 86_400_000;

/** How many traces are kept at most; the oldest make room. Real X-Ray has no such limit. */
const MOST_TRACES = 2000;

const slot = stateSlot('xray.traces', { empty: () => new Map<string, Map<string, Segment>>() });

/** The segments of each trace, by the trace's id and their own. */
export function tracesOf(scope: Scope): Map<string, Map<string, Segment>> {
  return scope.state(slot);
}

/** Keeps a segment; one that comes again takes the place of the one that was under way. */
export function keepSegment(scope: Scope, segment: Segment): void {
  const traces = tracesOf(scope);
  const segments = traces.get(segment.traceId) ?? new Map<string, Segment>();
  traces.set(segment.traceId, segments.set(segment.id, segment));
  for (const [id, others] of traces) {
    const [first] = others.values();
    const young = first !== undefined && first.start * 1000 > scope.clock.now() - KEPT_MS;
    if (young && traces.size <= MOST_TRACES) break;
    traces.delete(id);
  }
}
