/** What a captured value is. */
export const valueKinds = ['object', 'array', 'string', 'number', 'true', 'false', 'null'] as const;

/** One of them. */
export type ValueKind = (typeof valueKinds)[number];

/** The values that one selector found in one event: kinds, and where the texts of strings (without quotes) and numbers stand. */
export interface Captures {
  count: number;
  readonly kinds: ValueKind[];
  readonly starts: number[];
  readonly ends: number[];
  /** Whether a string holds escapes, so that its text must be decoded before it is compared. */
  readonly escaped: boolean[];
}

/** Makes room for the values of one selector. */
export function newCaptures(): Captures {
  return { count: 0, kinds: [], starts: [], ends: [], escaped: [] };
}
