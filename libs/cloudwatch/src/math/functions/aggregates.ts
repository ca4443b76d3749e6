import type { Frame } from '../frame.ts';
import { finite } from '../operators.ts';
import { isTracks, type Track, type Value } from '../value.ts';
import { acrossSlots, extraDatapoints, metricMathPage, perSlot, type MathFunction } from './math-function.ts';

/** Reduces the first `count` numbers, of which there is at least one. */
type Reduce = (values: Float64Array, count: number) => number;

/** The statistics that SORT takes, too. */
export const reductions = {
  AVG: (values, count) => total(values, count) / count,
  SUM: total,
  MIN: (values, count) => extreme(values, count, Math.min),
  MAX: (values, count) => extreme(values, count, Math.max),
} as const satisfies Record<string, Reduce>;

/** AWS's page says that a missing value counts as 0 here; measured in 2026, only the series that have a datapoint count. */
export const avg = aggregate('AVG', 'the mean', reductions.AVG);
export const sum = aggregate('SUM', 'the sum', reductions.SUM);
export const min = aggregate('MIN', 'the smallest value', reductions.MIN);
export const max = aggregate('MAX', 'the greatest value', reductions.MAX);
/** AWS does not say whether the deviation is of the population or of a sample: of the population here. */
export const stddev = aggregate('STDDEV', 'the standard deviation', deviation);

/** A series without datapoints counts 0; a timestamp without any has no count. */
export const datapointCount: MathFunction = {
  ...aggregate('DATAPOINT_COUNT', 'the number of datapoints', (_, count) => count),
  evaluate: ([argument], frame) =>
    isTracks(argument!)
      ? acrossTracks((_, count) => count, argument, frame)
      : gather(argument as Track, frame.scratch(frame.axis.length), frame),
};

/** Reduces one series over time; `NaN` when it has no datapoint. */
export function overTime(reduce: Reduce, track: Track, frame: Frame): number {
  const values = frame.scratch(frame.axis.length);
  const count = gather(track, values, frame);
  return count === 0 ? NaN : finite(reduce(values, count));
}

function aggregate(name: string, what: string, reduce: Reduce): MathFunction {
  return {
    name,
    signatures: [acrossSlots(['TS'], 'S'), perSlot(['TS[]'], 'TS')],
    summary: `${what} of one series over time, or of an array of series at each timestamp`,
    page: metricMathPage,
    alarmWarning: extraDatapoints,
    evaluate: ([argument], frame): Value =>
      isTracks(argument!) ? acrossTracks(reduce, argument, frame) : overTime(reduce, argument as Track, frame),
  };
}

function acrossTracks(reduce: Reduce, tracks: readonly Track[], frame: Frame): Track {
  const out = frame.track('');
  const values = frame.scratch(tracks.length);
  const { length } = frame.axis;
  for (let slot = 0; slot < length; slot++) {
    let count = 0;
    for (const track of tracks) {
      const value = track.values[slot]!;
      if (value === value) values[count++] = value;
    }
    out.values[slot] = count === 0 ? NaN : finite(reduce(values, count));
  }
  return out;
}

/** Writes the datapoints that exist into `values` and returns how many there are. */
function gather(track: Track, values: Float64Array, frame: Frame): number {
  const { length } = frame.axis;
  let count = 0;
  for (let slot = 0; slot < length; slot++) {
    const value = track.values[slot]!;
    if (value === value) values[count++] = value;
  }
  return count;
}

function total(values: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i]!;
  return sum;
}

function extreme(values: Float64Array, count: number, better: (a: number, b: number) => number): number {
  let best = values[0]!;
  for (let i = 1; i < count; i++) best = better(best, values[i]!);
  return best;
}

function deviation(values: Float64Array, count: number): number {
  const mean = total(values, count) / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (values[i]! - mean) ** 2;
  return Math.sqrt(squares / count);
}
