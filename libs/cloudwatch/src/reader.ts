import type { Metric } from './metric.ts';
import type { Instant } from './series.ts';
import type { Unit } from './unit.ts';

/** Asks for one metric as `count` consecutive periods from `start`; period `i` covers [start + i·period, start + (i+1)·period). */
export interface SlotQuery {
  readonly metric: Metric;
  /** A statistic as CloudWatch spells it: `Average`, `p99`, `tm95`, `PR(:300)`, … */
  readonly statistic: string;
  /** Only samples published with this unit count; without it, see `MetricReader.slots`. */
  readonly unit?: Unit;
  readonly start: Instant;
  readonly periodSeconds: number;
  readonly count: number;
}

/** The answer to a `SlotQuery`: parallel arrays of `count` entries, `NaN` in `values` where a period has no datapoint. */
export interface Slots {
  readonly values: Float64Array;
  readonly sampleCounts: Float64Array;
}

/** Reads metrics for alarms, which bucket by the moment of evaluation and not by multiples of the period. */
export interface MetricReader {
  /** Without a unit, CloudWatch uses the samples of one unit only: of those with a sample in the asked time, the first in its own order. */
  slots(query: SlotQuery): Slots;
}

/** Asks for one metric as a window of one period that slides: entry `i` covers [from + i·step − period, from + i·step). */
export interface SlidingQuery {
  readonly metric: Metric;
  readonly statistic: string;
  readonly unit?: Unit;
  readonly periodSeconds: number;
  readonly stepSeconds: number;
  /** The end of the first window. */
  readonly from: Instant;
  /** The latest end of the last window. */
  readonly to: Instant;
}

/** Also reads every window that an alarm looks at over a long time, in one pass. */
export interface SlidingReader extends MetricReader {
  /**
   * Each entry equals, to the last bit, what `slots` says of the same window. Without a unit, one unit is chosen for the
   * whole time, not for each window.
   */
  sliding(query: SlidingQuery): Slots;
}
