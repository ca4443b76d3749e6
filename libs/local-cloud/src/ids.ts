/** A source of numbers from 0 up to, not including, 1. */
export type Random = () => number;

const HEX = '0123456789abcdef';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Makes the identifiers that AWS would draw; the same source gives the same ones again. */
export interface Ids {
  /** So many hexadecimal digits: `vpc-0a1b…`. */
  hex(length: number): string;
  /** So many upper-case letters and digits, as in generated resource names. */
  upper(length: number): string;
  /** So many lower-case letters and digits, as in generated bucket names. */
  lower(length: number): string;
  /** A version 4 UUID. */
  uuid(): string;
}

/** Draws identifiers from a source. */
export function idsFrom(random: Random): Ids {
  const draw = (alphabet: string, length: number): string => {
    let drawn = '';
    for (let left = length; left > 0; left -= 1) drawn += alphabet[Math.floor(random() * alphabet.length)]!;
    return drawn;
  };
  const hex = (length: number): string => draw(HEX, length);
  return {
    hex,
    upper: (length) => draw(UPPER, length),
    lower: (length) => draw(LOWER, length),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${draw('89ab', 1)}${hex(3)}-${hex(12)}`,
  };
}

/** A repeatable source: the mulberry32 generator started at `seed`. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
