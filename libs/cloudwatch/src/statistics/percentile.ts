import { lowerEdge, placeOfPercent, upperEdge, type Histogram } from './histogram.ts';

/** The value below which the given percentage of the samples lies, interpolated on a logarithmic scale inside its bin (recorded 2026). */
export function percentileOf(histogram: Histogram, percent: number): number {
  const { index, fraction } = placeOfPercent(histogram, percent);
  const lower = lowerEdge(histogram, index);
  if (lower === 0) return 0;
  return lower * (upperEdge(histogram, index) / lower) ** fraction;
}
