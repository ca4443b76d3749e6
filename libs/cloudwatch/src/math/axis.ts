import type { Instant, Series } from '../series.ts';
import type { Axis } from './frame.ts';
import type { MathWindow } from './sources.ts';

/**
 * Lays out every period of the window and every timestamp that a series has in it besides. AWS does not say how series of different
 * periods meet: here each timestamp stands for itself, and a series of a longer period has gaps between its datapoints.
 */
export function axisOf(window: MathWindow, series: readonly Series[]): Axis {
  const step = window.periodSeconds * 1000;
  const times = new Set<Instant>();
  for (let time = window.start; time < window.end; time += step) times.add(time);
  for (const each of series)
    for (const time of each.times) if (time >= window.start && time < window.end) times.add(time);
  const sorted = Float64Array.from(times).sort();
  return { length: sorted.length, periodSeconds: window.periodSeconds, timeAt: (slot) => sorted[slot]! };
}

/** Writes a series into the slots of an axis; datapoints at other times are left out. */
export function layOut(series: Series, axis: Axis, values: Float64Array): void {
  let next = 0;
  for (let slot = 0; slot < axis.length; slot++) {
    const time = axis.timeAt(slot);
    while (next < series.times.length && series.times[next]! < time) next++;
    values[slot] = series.times[next] === time ? series.values[next]! : NaN;
  }
}

/** Reads the datapoints back. */
export function readSeries(values: Float64Array, axis: Axis): Series {
  const times: Instant[] = [];
  const found: number[] = [];
  for (let slot = 0; slot < axis.length; slot++) {
    if (values[slot] !== values[slot]) continue;
    times.push(axis.timeAt(slot));
    found.push(values[slot]!);
  }
  return { times, values: found };
}
