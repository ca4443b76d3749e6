import type { Distribution } from '../statistics/evaluate.ts';
import { binOf, type Histogram } from '../statistics/histogram.ts';
import { ExactSum } from './exact-sum.ts';

/** Adds up the slots of one period; made once and cleared between periods. */
export class Tally implements Distribution {
  /** Whether bins are gathered at all; only extended statistics need them. */
  private readonly withBins: boolean;
  readonly count = new ExactSum();
  readonly total = new ExactSum();
  private readonly bins = new Map<number, ExactSum>();
  /** How many slots were added; a period without any has no datapoint. */
  slots = 0;
  minimum = Number.POSITIVE_INFINITY;
  maximum = Number.NEGATIVE_INFINITY;
  binned = false;
  opaque = false;

  constructor({ withBins }: { readonly withBins: boolean }) {
    this.withBins = withBins;
  }

  clear(): void {
    this.count.reset(0);
    this.total.reset(0);
    if (this.withBins) this.bins.clear();
    this.slots = 0;
    this.minimum = Number.POSITIVE_INFINITY;
    this.maximum = Number.NEGATIVE_INFINITY;
    this.binned = false;
    this.opaque = false;
  }

  /** Clears and adds one slot that holds one sample. */
  resetTo(value: number): void {
    this.count.reset(1);
    this.total.reset(value);
    this.slots = 1;
    this.minimum = value;
    this.maximum = value;
    this.opaque = false;
    if (!this.withBins) return;
    this.bins.clear();
    this.binned = value >= 0;
    if (this.binned) this.addToBin(binOf(value), 1);
  }

  /** Adds a slot that holds one sample. */
  addPlain(value: number): void {
    this.slots += 1;
    this.count.add(1);
    this.total.add(value);
    this.addExtremes(value, value);
    if (!this.withBins || value < 0) return;
    this.binned = true;
    this.addToBin(binOf(value), 1);
  }

  /** Begins a slot that holds more; `addSum`, `addExtremes` and `addBins` follow. */
  addCount(high: number, rest: readonly number[] | undefined): void {
    this.slots += 1;
    addParts(this.count, high, rest);
  }

  addSum(high: number, rest: readonly number[] | undefined): void {
    addParts(this.total, high, rest);
  }

  addExtremes(minimum: number, maximum: number): void {
    if (minimum < this.minimum) this.minimum = minimum;
    if (maximum > this.maximum) this.maximum = maximum;
  }

  /** @param bins bin and count by turns */
  addBins(binned: boolean, opaque: boolean, bins: readonly number[]): void {
    if (!this.withBins) return;
    this.binned ||= binned;
    this.opaque ||= opaque;
    for (let index = 0; index < bins.length; index += 2) this.addToBin(bins[index]!, bins[index + 1]!);
  }

  get sampleCount(): number {
    return this.count.value;
  }

  get sum(): number {
    return this.total.value;
  }

  histogram(): Histogram {
    const filled = [...this.bins].filter(([, count]) => count.value > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      bins: filled.map(([bin]) => bin),
      counts: filled.map(([, count]) => count.value),
      sampleCount: this.sampleCount,
      minimum: this.minimum,
      maximum: this.maximum,
    };
  }

  private addToBin(bin: number, count: number): void {
    let sum = this.bins.get(bin);
    if (sum === undefined) {
      sum = new ExactSum();
      this.bins.set(bin, sum);
    }
    sum.add(count);
  }
}

function addParts(sum: ExactSum, high: number, rest: readonly number[] | undefined): void {
  sum.add(high);
  if (rest !== undefined) for (const part of rest) sum.add(part);
}
