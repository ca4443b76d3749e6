/** A block of IPv4 addresses. */
export interface Cidr {
  /** The first address as a number. */
  readonly first: number;
  readonly bits: number;
  readonly size: number;
}

/** Reads `10.0.0.0/16`; undefined when it is no block. */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [a, b, c, d, bits] = match.slice(1).map(Number) as [number, number, number, number, number];
  if (bits > 32 || [a, b, c, d].some((octet) => octet > 255)) return undefined;
  const size = 2 ** (32 - bits);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  return { first: address - (address % size), bits, size };
}

/** Whether two blocks share an address. */
export function overlap(left: Cidr, right: Cidr): boolean {
  return left.first < right.first + right.size && right.first < left.first + left.size;
}

/** Whether the outer block holds the inner one. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return inner.first >= outer.first && inner.first + inner.size <= outer.first + outer.size;
}

/** Writes a block, its address cut to its bits as EC2 does. */
export function printCidr({ first, bits }: Cidr): string {
  return `${printAddress(first)}/${bits}`;
}

/** Writes an address. */
export function printAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
