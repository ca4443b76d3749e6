/** Each bin's upper edge is this many times its lower edge (recorded 2026). */
export const binRatio = 1.1;

const logRatio = Math.log(binRatio);

/** Samples of exactly zero have a bin of their own, below all others. */
export const zeroBin = Number.NEGATIVE_INFINITY;

/** Returns the bin of a value that is not negative: bin `k` holds [1.1^k, 1.1^(k+1)). */
export function binOf(value: number): number {
  return value === 0 ? zeroBin : Math.floor(Math.log(value) / logRatio);
}

/** The samples of one period as CloudWatch keeps them for extended statistics: an exponential histogram. */
export interface Histogram {
  /** The bins that hold anything, ascending. */
  readonly bins: readonly number[];
  /** How many samples each of `bins` holds; may be fractional. */
  readonly counts: readonly number[];
  /** All samples of the period, also those that no bin holds. */
  readonly sampleCount: number;
  /** The extremes of the period, between which the outermost bins are cut off. */
  readonly minimum: number;
  readonly maximum: number;
}

/** The lower edge of bin `index`, not below the smallest sample. */
export function lowerEdge(histogram: Histogram, index: number): number {
  return Math.max(histogram.minimum, binRatio ** histogram.bins[index]!);
}

/** The upper edge of bin `index`, not above the largest sample. */
export function upperEdge(histogram: Histogram, index: number): number {
  return Math.min(histogram.maximum, binRatio ** (histogram.bins[index]! + 1));
}

/** A place in a histogram: a bin and the fraction of its samples that lie below the place. */
export interface Place {
  readonly index: number;
  readonly fraction: number;
}

/** Finds where the lowest `percent` of the samples end: in the first bin that reaches them. */
export function placeOfPercent(histogram: Histogram, percent: number): Place {
  const { counts, sampleCount } = histogram;
  const rank = (percent / 100) * sampleCount;
  const last = counts.length - 1;
  let below = 0;
  let index = 0;
  while (index < last && below + counts[index]! < rank) {
    below += counts[index]!;
    index += 1;
  }
  return { index, fraction: Math.min(1, (rank - below) / counts[index]!) };
}

/** The fraction of bin `index` that is not above a value, taking the samples as evenly spread. */
export function fractionUpTo(histogram: Histogram, index: number, value: number): number {
  const lower = lowerEdge(histogram, index);
  const upper = upperEdge(histogram, index);
  if (value >= upper) return 1;
  return value <= lower ? 0 : (value - lower) / (upper - lower);
}
