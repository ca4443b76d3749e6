import { addExactly, roundingError } from './exact-sum.ts';
import type { Entry } from './sample.ts';
import type { Tally } from './tally.ts';

const columns = 4;
const firstCapacity = 4;

/** Flags of a row. */
const binned = 1;
const opaque = 2;

/**
 * The slots of a chunk that hold more than one sample: a table of count, sum, minimum and maximum that grows by doubling,
 * and beside it a histogram per row. Sums are exact, so that rows do not depend on the order of arrival.
 */
export class RichRows {
  private readonly rowOfSlot: Int16Array;
  private numbers = new Float64Array(firstCapacity * columns);
  private flags = new Uint8Array(firstCapacity);
  /** Per row: bin and count by turns; a bin stands in it more often when its count is not one double. */
  private readonly bins: number[][] = [];
  /** What the count or the sum of a row lacks, by row and column. */
  private readonly rests = new Map<number, number[]>();
  private used = 0;

  /** @param slots how many slots the chunk has, at most 32767 */
  constructor(slots: number) {
    this.rowOfSlot = new Int16Array(slots).fill(-1);
  }

  has(slot: number): boolean {
    return this.rowOfSlot[slot]! >= 0;
  }

  add(slot: number, entry: Entry): void {
    const row = this.has(slot) ? this.rowOfSlot[slot]! : this.makeRow(slot);
    const at = row * columns;
    this.addTo(at, entry.count);
    this.addTo(at + 1, entry.sum);
    this.numbers[at + 2] = Math.min(this.numbers[at + 2]!, entry.minimum);
    this.numbers[at + 3] = Math.max(this.numbers[at + 3]!, entry.maximum);
    if (entry.bin === undefined) this.flags[row] = this.flags[row]! | opaque;
    else this.addToBin(row, entry.bin, entry.count);
  }

  /** Adds the slot up into a tally. */
  read(slot: number, tally: Tally): void {
    const row = this.rowOfSlot[slot]!;
    const at = row * columns;
    tally.addCount(this.numbers[at]!, this.rests.get(at));
    tally.addSum(this.numbers[at + 1]!, this.rests.get(at + 1));
    tally.addExtremes(this.numbers[at + 2]!, this.numbers[at + 3]!);
    const flags = this.flags[row]!;
    tally.addBins((flags & binned) !== 0, (flags & opaque) !== 0, this.bins[row]!);
  }

  /** Adds what another chunk's slot holds to this chunk's slot, exactly. */
  copyFrom(source: RichRows, sourceSlot: number, slot: number): void {
    const row = this.has(slot) ? this.rowOfSlot[slot]! : this.makeRow(slot);
    const at = row * columns;
    const from = source.rowOfSlot[sourceSlot]!;
    const sourceAt = from * columns;
    for (const column of [0, 1]) {
      this.addTo(at + column, source.numbers[sourceAt + column]!);
      for (const rest of source.rests.get(sourceAt + column) ?? []) this.addTo(at + column, rest);
    }
    this.numbers[at + 2] = Math.min(this.numbers[at + 2]!, source.numbers[sourceAt + 2]!);
    this.numbers[at + 3] = Math.max(this.numbers[at + 3]!, source.numbers[sourceAt + 3]!);
    this.flags[row] = this.flags[row]! | source.flags[from]!;
    const bins = source.bins[from]!;
    for (let index = 0; index < bins.length; index += 2) this.addToBin(row, bins[index]!, bins[index + 1]!);
  }

  private makeRow(slot: number): number {
    const row = this.used;
    if (row * columns === this.numbers.length) this.grow();
    this.numbers[row * columns + 2] = Number.POSITIVE_INFINITY;
    this.numbers[row * columns + 3] = Number.NEGATIVE_INFINITY;
    this.bins.push([]);
    this.rowOfSlot[slot] = row;
    this.used += 1;
    return row;
  }

  private grow(): void {
    const numbers = new Float64Array(this.numbers.length * 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
    const flags = new Uint8Array(this.flags.length * 2);
    flags.set(this.flags);
    this.flags = flags;
  }

  private addTo(at: number, x: number): void {
    const high = this.numbers[at]!;
    const sum = high + x;
    const rest = this.rests.get(at);
    if (rest === undefined && roundingError(high, x, sum) === 0) {
      this.numbers[at] = sum;
      return;
    }
    const tail = rest ?? [];
    this.numbers[at] = addExactly(high, tail, x);
    if (tail.length === 0) this.rests.delete(at);
    else if (rest === undefined) this.rests.set(at, tail);
  }

  /** A count of zero leaves no mark in a histogram except that there is one (recorded 2026). */
  private addToBin(row: number, bin: number, count: number): void {
    this.flags[row] = this.flags[row]! | binned;
    const bins = this.bins[row]!;
    let carried = count;
    let free = bins.length;
    for (let index = bins.length - 2; index >= 0; index -= 2) {
      if (bins[index] !== bin) continue;
      const sum = carried + bins[index + 1]!;
      const error = roundingError(carried, bins[index + 1]!, sum);
      bins[index + 1] = error;
      if (error === 0) free = index;
      carried = sum;
    }
    if (carried === 0) return;
    bins[free] = bin;
    bins[free + 1] = carried;
  }
}
