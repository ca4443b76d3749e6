/** A moment in epoch milliseconds, UTC. */
export type Instant = number;

/** A time series without gaps markers: `times` ascends strictly, `values[i]` belongs to `times[i]`, and a missing datapoint is simply absent. */
export interface Series {
  readonly times: readonly Instant[];
  readonly values: readonly number[];
}

/** The series without any datapoint. */
export const emptySeries: Series = { times: [], values: [] };
