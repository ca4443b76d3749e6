/** A set of code points as ascending, disjoint, inclusive ranges laid out flat: `[low, high, low, high, …]`. */
export type CharSet = readonly number[];

export const lastCodePoint = 0x10ffff;

/** Builds a set out of ranges in any order, merging those that touch. */
export function charSet(ranges: readonly (readonly [number, number])[]): CharSet {
  const sorted = ranges.toSorted((a, b) => a[0] - b[0]);
  const flat: number[] = [];
  for (const [low, high] of sorted) {
    const last = flat.length - 1;
    if (last > 0 && low <= flat[last]! + 1) flat[last] = Math.max(flat[last]!, high);
    else flat.push(low, high);
  }
  return flat;
}

/** Builds the set that holds the characters of `text`. */
export function charsOf(text: string): CharSet {
  return charSet([...text].map((char) => [char.codePointAt(0)!, char.codePointAt(0)!]));
}

export function union(sets: readonly CharSet[]): CharSet {
  return charSet(sets.flatMap(rangesOf));
}

/** Returns every code point that `set` lacks. */
export function complement(set: CharSet): CharSet {
  const flat: number[] = [];
  let next = 0;
  for (const [low, high] of rangesOf(set)) {
    if (low > next) flat.push(next, low - 1);
    next = high + 1;
  }
  if (next <= lastCodePoint) flat.push(next, lastCodePoint);
  return flat;
}

/** Adds the other case of every ASCII letter, as Java's `(?i)` does without `(?u)`. */
export function foldCase(set: CharSet): CharSet {
  const ranges = rangesOf(set);
  const folded = [...ranges];
  for (const [low, high] of ranges) {
    shiftOverlap(folded, low, high, 0x41, 0x5a, 32);
    shiftOverlap(folded, low, high, 0x61, 0x7a, -32);
  }
  return charSet(folded);
}

export function contains(set: CharSet, codePoint: number): boolean {
  for (let index = 0; index < set.length; index += 2) {
    if (codePoint < set[index]!) return false;
    if (codePoint <= set[index + 1]!) return true;
  }
  return false;
}

function rangesOf(set: CharSet): [number, number][] {
  const ranges: [number, number][] = [];
  for (let index = 0; index < set.length; index += 2) ranges.push([set[index]!, set[index + 1]!]);
  return ranges;
}

function shiftOverlap(
  into: [number, number][],
  low: number,
  high: number,
  first: number,
  last: number,
  shift: number,
): void {
  const from = Math.max(low, first);
  const to = Math.min(high, last);
  if (from <= to) into.push([from + shift, to + shift]);
}
