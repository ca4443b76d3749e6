import { scanNumber } from './scans.ts';

/** Reads a whole text as a decimal number with an optional sign and exponent; undefined if it is anything else. */
export function parseDecimal(text: string): number | undefined {
  return text.length > 0 && scanNumber(text, 0) === text.length ? Number(text) : undefined;
}
