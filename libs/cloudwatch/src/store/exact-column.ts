import type { ExactSum } from './exact-sum.ts';

/** Exact sums side by side, most of which are one double each. */
export class ExactColumn {
  private readonly highs: Float64Array;
  private readonly tails = new Map<number, readonly number[]>();

  constructor(length: number) {
    this.highs = new Float64Array(length);
  }

  set(index: number, sum: ExactSum): void {
    this.highs[index] = sum.leading;
    if (sum.rest.length > 0) this.tails.set(index, [...sum.rest]);
  }

  /** @param sign 1 to add the entry to the sum, -1 to take it away */
  addTo(sum: ExactSum, index: number, sign: 1 | -1): void {
    sum.add(sign * this.highs[index]!);
    if (this.tails.size === 0) return;
    for (const part of this.tails.get(index) ?? []) sum.add(sign * part);
  }
}
