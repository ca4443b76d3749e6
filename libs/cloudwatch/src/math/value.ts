/** One time series on the axis of the evaluation: `values[i]` belongs to slot `i`, `NaN` where there is no datapoint. Only the first `length` slots of the frame count. */
export interface Track {
  label: string;
  values: Float64Array;
}

/** What a node evaluates to: a number (`NaN` when there is none), a series, an array of series, or the text of a string or bare word. */
export type Value = number | Track | readonly Track[] | string;

/** What stands under an operator or a type-checked parameter. */
export type Operand = Exclude<Value, string>;

export function isTracks(value: Value): value is readonly Track[] {
  return Array.isArray(value);
}

/** Applies a function to the one series or to each series of an array. */
export function eachTrack(value: Track | readonly Track[], apply: (track: Track) => Track): Value {
  return isTracks(value) ? value.map(apply) : apply(value);
}
