import type { RowRange } from '../engine/engine-types.ts';
import type { Item } from './table-definition.ts';

/** Items in the order of the engine's keys. */
export class Rows {
  private readonly items = new Map<string, Item>();
  private readonly keys: string[] = [];

  get size(): number {
    return this.items.size;
  }

  get(key: string): Item | undefined {
    return this.items.get(key);
  }

  put(key: string, item: Item): void {
    if (!this.items.has(key)) this.keys.splice(this.place(key), 0, key);
    this.items.set(key, item);
  }

  delete(key: string): void {
    if (this.items.delete(key)) this.keys.splice(this.place(key), 1);
  }

  entries(): (readonly [string, Item])[] {
    return this.keys.map((key) => [key, this.items.get(key)!] as const);
  }

  values(): Item[] {
    return this.keys.map((key) => this.items.get(key)!);
  }

  /** The items of a range, at most `limit` of them. */
  range({ gt, gte, lt, lte, reverse = false, limit = -1 }: RowRange): Item[] {
    const from = gt !== undefined ? this.place(gt, true) : gte === undefined ? 0 : this.place(gte);
    const to = lt !== undefined ? this.place(lt) : lte === undefined ? this.keys.length : this.place(lte, true);
    const keys = this.keys.slice(from, Math.max(from, to));
    if (reverse) keys.reverse();
    return (limit < 0 ? keys : keys.slice(0, limit)).map((key) => this.items.get(key)!);
  }

  /** Where a key stands or would stand; with `after`, the place behind it. */
  private place(key: string, after = false): number {
    let [low, high] = [0, this.keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.keys[middle]!;
      if (there < key || (after && there === key)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
