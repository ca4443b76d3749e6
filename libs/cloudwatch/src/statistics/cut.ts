import type { Bounds } from './ast.ts';
import {
  binRatio,
  fractionUpTo,
  lowerEdge,
  placeOfPercent,
  upperEdge,
  type Histogram,
  type Place,
} from './histogram.ts';

/** A stretch of a histogram; `from` and `to` may lie in the same bin. */
export interface Cut {
  readonly from: Place;
  readonly to: Place;
}

/** Cuts out what lies within the bounds; nothing when no sample does. */
export function cutBetween(histogram: Histogram, bounds: Bounds): Cut | undefined {
  if (histogram.bins.length === 0) return undefined;
  if (bounds.measure === 'value') return cutBetweenValues(histogram, bounds);
  return {
    from: placeOfPercent(histogram, bounds.lower ?? 0),
    to: placeOfPercent(histogram, bounds.upper ?? 100),
  };
}

function cutBetweenValues(histogram: Histogram, bounds: Bounds): Cut | undefined {
  const lower = bounds.lower ?? Number.NEGATIVE_INFINITY;
  const upper = bounds.upper ?? Number.POSITIVE_INFINITY;
  let first = 0;
  let last = histogram.bins.length - 1;
  while (first <= last && fractionUpTo(histogram, first, lower) === 1) first += 1;
  while (last >= first && fractionUpTo(histogram, last, upper) === 0) last -= 1;
  if (first > last) return undefined;
  return {
    from: { index: first, fraction: fractionUpTo(histogram, first, lower) },
    to: { index: last, fraction: fractionUpTo(histogram, last, upper) },
  };
}

/** How many samples lie in the cut. */
export function countOf(histogram: Histogram, { from, to }: Cut): number {
  const { counts } = histogram;
  if (from.index === to.index) return counts[from.index]! * (to.fraction - from.fraction);
  let count = counts[from.index]! * (1 - from.fraction) + counts[to.index]! * to.fraction;
  for (let index = from.index + 1; index < to.index; index += 1) count += counts[index]!;
  return count;
}

/**
 * The sum of the samples in the cut: in its outermost bins the samples count as evenly spread between the edges, in the bins
 * between as lying at the geometric mean of the edges (recorded 2026).
 */
export function sumOf(histogram: Histogram, { from, to }: Cut): number {
  if (from.index === to.index) return sumWithin(histogram, from.index, from.fraction, to.fraction);
  let sum = sumWithin(histogram, from.index, from.fraction, 1) + sumWithin(histogram, to.index, 0, to.fraction);
  for (let index = from.index + 1; index < to.index; index += 1)
    sum += histogram.counts[index]! * binRatio ** (histogram.bins[index]! + 0.5);
  return sum;
}

function sumWithin(histogram: Histogram, index: number, from: number, to: number): number {
  const lower = lowerEdge(histogram, index);
  const width = upperEdge(histogram, index) - lower;
  return histogram.counts[index]! * (to - from) * (lower + (width * (from + to)) / 2);
}
