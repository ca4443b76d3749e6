import type { CharSet } from '../../regex/char-set.ts';

/** Splits the code points into the fewest letters that no set of an expression tells apart. */
export interface Alphabet {
  /** How many letters there are. */
  readonly size: number;
  /** One code point of each letter. */
  readonly samples: readonly number[];
  /** Returns the letter of a code point. */
  readonly letterOf: (code: number) => number;
}

/** Makes the alphabet of an expression from its sets. */
export function alphabetOf(sets: readonly CharSet[]): Alphabet {
  const cuts = new Set([0]);
  for (const set of sets) set.forEach((edge, index) => cuts.add(index % 2 === 0 ? edge : edge + 1));
  const samples = [...cuts].sort((a, b) => a - b);
  const ascii = Uint16Array.from({ length: 128 }, (_, code) => search(samples, code));
  return {
    size: samples.length,
    samples,
    letterOf: (code) => (code < 128 ? ascii[code]! : search(samples, code)),
  };
}

function search(starts: readonly number[], code: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= code) low = middle;
    else high = middle - 1;
  }
  return low;
}
