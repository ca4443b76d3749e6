/** An IPv4 range: the first address as an unsigned 32-bit number, and the length of its prefix. */
export interface Cidr {
  readonly first: number;
  readonly prefix: number;
}

/** Returns the range, or in words what is wrong with the text. */
export function parseCidr(text: string): Cidr | string {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (!match) return 'a range is written as four numbers and a prefix, for example 10.0.0.0/16';
  const [a, b, c, d, prefix] = match.slice(1).map(Number) as [number, number, number, number, number];
  if ([a, b, c, d].some((part) => part > 255)) return 'each of the four numbers of a range is at most 255';
  if (prefix > 32) return 'the prefix of a range is at most 32';
  const first = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  if (first % size(prefix) !== 0) return `a range begins at its first address; host bits are set under /${prefix}`;
  return { first, prefix };
}

/** Tells whether two well-formed ranges share an address. */
export function cidrsOverlap(one: string, other: string): boolean {
  const [a, b] = [bounds(one), bounds(other)];
  return a.first <= b.last && b.first <= a.last;
}

/** Tells whether the second well-formed range lies wholly inside the first. */
export function cidrContains(outer: string, inner: string): boolean {
  const [a, b] = [bounds(outer), bounds(inner)];
  return a.first <= b.first && b.last <= a.last;
}

function bounds(text: string): { first: number; last: number } {
  const parsed = parseCidr(text);
  if (typeof parsed === 'string') throw new Error(`"${text}" is no range: ${parsed}`);
  return { first: parsed.first, last: parsed.first + size(parsed.prefix) - 1 };
}

function size(prefix: number): number {
  return 2 ** (32 - prefix);
}
