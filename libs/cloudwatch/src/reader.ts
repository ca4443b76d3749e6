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
  /** Without a unit, CloudWatch uses the samples of one unit only, the first in its own order. */
  slots(query: SlotQuery): Slots;
}
