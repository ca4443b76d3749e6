import type { Bounds } from './ast.ts';
import { countOf, cutBetween, sumOf } from './cut.ts';
import { binRatio, placeOfPercent, type Histogram } from './histogram.ts';

/** The mean after the samples outside the bounds have taken the value of the bound they lie beyond. */
export function winsorizedMean(histogram: Histogram, bounds: Bounds): number | undefined {
  const tails = bounds.measure === 'percent' ? percentTails(histogram, bounds) : valueTails(histogram, bounds);
  const cut = cutBetween(histogram, bounds);
  const inside = cut === undefined ? 0 : sumOf(histogram, cut);
  const known = histogram.counts.reduce((sum, count) => sum + count, 0);
  return known === 0 ? undefined : (inside + tails) / known;
}

function percentTails(histogram: Histogram, { lower = 0, upper = 100 }: Bounds): number {
  const below = (lower / 100) * histogram.sampleCount;
  const above = (1 - upper / 100) * histogram.sampleCount;
  const low = below === 0 ? 0 : below * edgeBelow(histogram, lower);
  const high = above === 0 ? 0 : above * edgeAbove(histogram, upper);
  return low + high;
}

function edgeBelow(histogram: Histogram, percent: number): number {
  const { index, fraction } = placeOfPercent(histogram, percent);
  return edge(histogram, index, fraction);
}

function edgeAbove(histogram: Histogram, percent: number): number {
  const { index, fraction } = placeOfPercent(histogram, percent);
  return edge(histogram, index, 1 - fraction);
}

/**
 * The value that AWS gives to the samples cut off a bin: the bin's upper edge after the whole bin has slid down by the fraction
 * cut off, whichever side it was cut off from, within the extremes. This is the simplest rule that reproduces every recorded
 * winsorized mean (2026); it is not the percentile.
 */
function edge(histogram: Histogram, index: number, cutOff: number): number {
  const slid = Math.max(histogram.minimum, binRatio ** (histogram.bins[index]! - cutOff));
  return Math.min(histogram.maximum, binRatio * slid);
}

function valueTails(histogram: Histogram, { lower, upper }: Bounds): number {
  const below = lower === undefined ? 0 : lower * countWithin(histogram, { measure: 'value', upper: lower });
  const above = upper === undefined ? 0 : upper * countWithin(histogram, { measure: 'value', lower: upper });
  return below + above;
}

function countWithin(histogram: Histogram, bounds: Bounds): number {
  const cut = cutBetween(histogram, bounds);
  return cut === undefined ? 0 : countOf(histogram, cut);
}
