import { RichRows } from './rich-rows.ts';
import { entryOf, isPlain, type Entry } from './sample.ts';
import type { Tally } from './tally.ts';

/**
 * A run of consecutive slots of one resolution; a slot's moment follows from its place. A slot with one sample takes four
 * bytes, or eight once some sample of the chunk needs them; NaN marks a slot without a single sample.
 */
export class Chunk {
  private single: Float32Array | Float64Array;
  private isNarrow = true;
  private rich: RichRows | undefined;

  constructor(slots: number) {
    this.single = new Float32Array(slots).fill(Number.NaN);
  }

  /** Adds one sample with a count of one. */
  addValue(slot: number, value: number): void {
    if (this.isEmpty(slot)) this.setSingle(slot, value);
    else this.addRich(slot, entryOf({ kind: 'value', value, count: 1 }));
  }

  add(slot: number, entry: Entry): void {
    if (isPlain(entry) && this.isEmpty(slot)) this.setSingle(slot, entry.minimum);
    else this.addRich(slot, entry);
  }

  isEmpty(slot: number): boolean {
    return Number.isNaN(this.single[slot]!) && (this.rich === undefined || !this.rich.has(slot));
  }

  /** Adds the slots from `from` up to, but without, `to` up into the tally. */
  read(from: number, to: number, tally: Tally): void {
    for (let slot = from; slot < to; slot += 1) {
      const value = this.single[slot]!;
      if (!Number.isNaN(value)) tally.addPlain(value);
      else if (this.rich?.has(slot)) this.rich.read(slot, tally);
    }
  }

  /** Tallies each slot that is not empty by itself, from `from` up to, but without, `to`. */
  visit(from: number, to: number, tally: Tally, visit: (slot: number) => void): void {
    const { single, rich } = this;
    for (let slot = from; slot < to; slot += 1) {
      const value = single[slot]!;
      if (!Number.isNaN(value)) tally.resetTo(value);
      else if (rich?.has(slot)) {
        tally.clear();
        rich.read(slot, tally);
      } else continue;
      visit(slot);
    }
  }

  /** Finds a slot that is not empty, from `from` up to, but without, `to`; -1 when there is none. */
  findFilled(from: number, to: number): number {
    for (let slot = from; slot < to; slot += 1) if (!this.isEmpty(slot)) return slot;
    return -1;
  }

  /** Adds another chunk's slot to this chunk's slot. */
  copyFrom(source: Chunk, sourceSlot: number, slot: number): void {
    const value = source.single[sourceSlot]!;
    if (!Number.isNaN(value)) this.addValue(slot, value);
    else if (source.rich?.has(sourceSlot)) this.richFor(slot).copyFrom(source.rich, sourceSlot, slot);
  }

  private setSingle(slot: number, value: number): void {
    if (this.isNarrow && Math.fround(value) !== value) {
      this.single = new Float64Array(this.single);
      this.isNarrow = false;
    }
    this.single[slot] = value;
  }

  private addRich(slot: number, entry: Entry): void {
    this.richFor(slot).add(slot, entry);
  }

  /** Makes sure that the slot's samples, if any, are in the rich table. */
  private richFor(slot: number): RichRows {
    this.rich ??= new RichRows(this.single.length);
    const value = this.single[slot]!;
    if (!Number.isNaN(value)) {
      this.single[slot] = Number.NaN;
      this.rich.add(slot, entryOf({ kind: 'value', value, count: 1 }));
    }
    return this.rich;
  }
}
