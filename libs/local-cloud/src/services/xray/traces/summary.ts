import type { Segment } from './segment.ts';

/** A trace from its first segment to its last. */
export interface Trace {
  readonly id: string;
  readonly segments: readonly Segment[];
  /** Epoch seconds. */
  readonly start: number;
  /** Epoch seconds. */
  readonly end: number;
}

/** Puts a trace together, its segments in the order in which they began. */
export function traceOf(id: string, segments: Iterable<Segment>): Trace {
  const ordered = [...segments].sort((one, other) => one.start - other.start);
  const ends = ordered.map(({ start, end }) => end ?? start);
  return { id, segments: ordered, start: ordered[0]?.start ?? 0, end: Math.max(...ends) };
}

/** A trace as GetTraceSummaries shows it; entry, users and root causes are not modelled. @see https://docs.aws.amazon.com/xray/latest/api/API_TraceSummary.html */
export function summaryOf({ id, segments, start, end }: Trace): Record<string, unknown> {
  const services = new Map(
    segments.map(({ name, origin }) => [`${name} ${origin ?? ''}`, { Name: name, Type: origin }]),
  );
  const duration = rounded(end - start);
  return {
    Id: id,
    StartTime: new Date(start * 1000),
    Duration: duration,
    ResponseTime: duration,
    HasFault: segments.some(({ fault }) => fault),
    HasError: segments.some(({ error }) => error),
    HasThrottle: segments.some(({ throttle }) => throttle),
    IsPartial: segments.some((segment) => segment.end === undefined),
    ServiceIds: [...services.values()].map((service) => ({ ...service, Names: [service.Name] })),
    Revision: segments.length,
  };
}

/** Durations in whole milliseconds, in seconds. */
export function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
