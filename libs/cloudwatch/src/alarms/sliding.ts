import type { MetricReader, SlidingReader, SlotQuery, Slots } from '../reader.ts';

/** Asks for `count` overlapping periods; period `i` starts `i` steps after `start`. */
export interface OverlappingQuery extends SlotQuery {
  /** Divides the period. */
  readonly stepSeconds: number;
}

/** Reads overlapping periods from any reader: by its own means if it has some, else one reading per offset, interleaved. */
export function overlappingSlots(reader: MetricReader | SlidingReader, query: OverlappingQuery): Slots {
  const { metric, statistic, unit, start, count, periodSeconds, stepSeconds } = query;
  if ('sliding' in reader) {
    const from = start + periodSeconds * 1000;
    const to = from + (count - 1) * stepSeconds * 1000;
    return reader.sliding({ metric, statistic, unit, periodSeconds, stepSeconds, from, to });
  }
  return interleavedSlots(reader, query);
}

function interleavedSlots(reader: MetricReader, query: OverlappingQuery): Slots {
  const { start, count, periodSeconds, stepSeconds } = query;
  const offsets = Math.min(count, periodSeconds / stepSeconds);
  const values = new Float64Array(count);
  const sampleCounts = new Float64Array(count);
  for (let offset = 0; offset < offsets; offset++) {
    const offsetStart = start + offset * stepSeconds * 1000;
    const slots = reader.slots({ ...query, start: offsetStart, count: Math.ceil((count - offset) / offsets) });
    for (let index = offset, slot = 0; index < count; index += offsets, slot++) {
      values[index] = slots.values[slot]!;
      sampleCounts[index] = slots.sampleCounts[slot]!;
    }
  }
  return { values, sampleCounts };
}
