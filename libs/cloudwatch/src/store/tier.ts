import type { Instant } from '../series.ts';
import { Chunk } from './chunk.ts';
import type { RetentionTier } from './retention.ts';
import type { Entry } from './sample.ts';
import type { Tally } from './tally.ts';

/** The datapoints of one metric and unit at one resolution: chunks side by side, with gaps where nothing was published. */
export class Tier {
  private readonly slotMillis: number;
  private readonly chunkSlots: number;
  private readonly chunks: (Chunk | undefined)[] = [];
  /** The number of `chunks[0]`, counted in chunks since the epoch. */
  private firstChunk = 0;
  /** The chunk that was written to last; nearly all values come in the order of time. */
  private latest: Chunk | undefined;
  private latestNumber = Number.NaN;

  constructor({ resolutionSeconds, chunkSlots }: RetentionTier) {
    this.slotMillis = resolutionSeconds * 1000;
    this.chunkSlots = chunkSlots;
  }

  addValue(time: Instant, value: number): void {
    const slot = Math.floor(time / this.slotMillis);
    const number = Math.floor(slot / this.chunkSlots);
    const chunk = number === this.latestNumber ? this.latest! : this.chunkAt(number);
    chunk.addValue(slot - number * this.chunkSlots, value);
  }

  add(time: Instant, entry: Entry): void {
    const slot = Math.floor(time / this.slotMillis);
    const number = Math.floor(slot / this.chunkSlots);
    this.chunkAt(number).add(slot - number * this.chunkSlots, entry);
  }

  /** Adds what was published from `from` up to, but without, `to` up into the tally; a slot counts by its first moment. */
  read(from: Instant, to: Instant, tally: Tally): void {
    const end = Math.ceil(to / this.slotMillis);
    let slot = this.clip(Math.ceil(from / this.slotMillis));
    const last = Math.min(end, this.endSlot());
    while (slot < last) {
      const number = Math.floor(slot / this.chunkSlots);
      const base = number * this.chunkSlots;
      const stop = Math.min(last, base + this.chunkSlots);
      this.chunks[number - this.firstChunk]?.read(slot - base, stop - base, tally);
      slot = stop;
    }
  }

  /** Tallies each slot that is not empty by itself and calls `visit` with its first moment; `from` up to, but without, `to`. */
  visit(from: Instant, to: Instant, tally: Tally, visit: (moment: Instant) => void): void {
    const last = Math.min(Math.ceil(to / this.slotMillis), this.endSlot());
    let slot = this.clip(Math.ceil(from / this.slotMillis));
    while (slot < last) {
      const number = Math.floor(slot / this.chunkSlots);
      const base = number * this.chunkSlots;
      const stop = Math.min(last, base + this.chunkSlots);
      const chunk = this.chunks[number - this.firstChunk];
      chunk?.visit(slot - base, stop - base, tally, (found) => visit((base + found) * this.slotMillis));
      slot = stop;
    }
  }

  /** The first moment, not before `from`, of a slot that is not empty; undefined when there is none before `to`. */
  firstTime(from: Instant, to: Instant): Instant | undefined {
    const last = Math.min(Math.ceil(to / this.slotMillis), this.endSlot());
    let slot = this.clip(Math.ceil(from / this.slotMillis));
    while (slot < last) {
      const number = Math.floor(slot / this.chunkSlots);
      const base = number * this.chunkSlots;
      const stop = Math.min(last, base + this.chunkSlots);
      const found = this.chunks[number - this.firstChunk]?.findFilled(slot - base, stop - base) ?? -1;
      if (found >= 0) return (base + found) * this.slotMillis;
      slot = stop;
    }
    return undefined;
  }

  /** The moment after the last slot that any chunk could hold. */
  get end(): Instant {
    return this.endSlot() * this.slotMillis;
  }

  get isEmpty(): boolean {
    return this.chunks.length === 0;
  }

  /** Tells whether some chunk begins before the moment. */
  reachesBefore(time: Instant): boolean {
    return this.chunks.length > 0 && this.firstChunk * this.chunkSlots * this.slotMillis < time;
  }

  /** Hands every slot before `time`, which the caller has not moved before, to `target` and forgets the chunks that are over. */
  moveBefore(since: Instant, time: Instant, target: Tier | undefined): void {
    let moment = target === undefined ? undefined : this.firstTime(since, time);
    while (moment !== undefined) {
      this.copySlot(moment, target!);
      moment = this.firstTime(moment + this.slotMillis, time);
    }
    const end = Math.floor(time / this.slotMillis / this.chunkSlots);
    while (this.chunks.length > 0 && this.firstChunk < end) {
      this.chunks.shift();
      this.firstChunk += 1;
    }
    if (this.latestNumber < end) this.latestNumber = Number.NaN;
  }

  private copySlot(moment: Instant, target: Tier): void {
    const slot = moment / this.slotMillis;
    const number = Math.floor(slot / this.chunkSlots);
    const targetSlot = Math.floor(moment / target.slotMillis);
    const targetNumber = Math.floor(targetSlot / target.chunkSlots);
    const source = this.chunks[number - this.firstChunk]!;
    const chunk = target.chunkAt(targetNumber);
    chunk.copyFrom(source, slot - number * this.chunkSlots, targetSlot - targetNumber * target.chunkSlots);
  }

  private clip(slot: number): number {
    return Math.max(slot, this.firstChunk * this.chunkSlots);
  }

  private endSlot(): number {
    return (this.firstChunk + this.chunks.length) * this.chunkSlots;
  }

  private chunkAt(number: number): Chunk {
    if (this.chunks.length === 0) this.firstChunk = number;
    while (number < this.firstChunk) {
      this.chunks.unshift(undefined);
      this.firstChunk -= 1;
    }
    while (number >= this.firstChunk + this.chunks.length) this.chunks.push(undefined);
    const index = number - this.firstChunk;
    this.latest = this.chunks[index] ??= new Chunk(this.chunkSlots);
    this.latestNumber = number;
    return this.latest;
  }
}
