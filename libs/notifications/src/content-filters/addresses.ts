import type { AddressBlock } from './ast.ts';
import { FilterSyntaxError } from './filter-syntax-error.ts';

/** An IP address as an integer and its width in bits. */
export interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/**
 * Reads a CIDR block. AWS's refusals carry no position here.
 * The block starts at the address as written, not at the network's first one, as AWS's engine does it.
 * @throws FilterSyntaxError
 */
export function parseAddressBlock(written: string): AddressBlock {
  const [base, mask, ...more] = withoutTrailingEmpty(written.split('/'));
  if (base === undefined || mask === undefined || more.length > 0) {
    throw new FilterSyntaxError("Malformed CIDR, one '/' required");
  }
  if (!/^[+-]?\d{1,10}$/.test(mask)) throw new FilterSyntaxError('Malformed CIDR, mask bits must be an integer');
  const maskBits = Number(mask);
  if (maskBits < 0) throw new FilterSyntaxError('Malformed CIDR, mask bits must not be negative');
  const address = parseAddress(base);
  if (!address) throw new FilterSyntaxError(`${addressProblem(base)}: ${base}`);
  if (maskBits >= address.bits) {
    throw new FilterSyntaxError(`${address.bits === 32 ? 'IPv4' : 'IPv6'} mask bits must be < ${address.bits}`);
  }
  const hosts = (1n << BigInt(address.bits - maskBits)) - 1n;
  return { written, bits: address.bits, first: address.value, last: address.value | hosts };
}

/** Says whether an address lies in a block; the two have to be of the same width. */
export function blockHolds(block: AddressBlock, address: Address): boolean {
  return address.bits === block.bits && address.value >= block.first && address.value <= block.last;
}

/** Reads a numeric IPv4 or IPv6 address; any other text gives `undefined`. */
export function parseAddress(text: string): Address | undefined {
  if (!/^[0-9a-fA-F.:]{2,45}$/.test(text)) return undefined;
  return text.includes(':') ? parseV6(text) : parseV4(text);
}

function parseV4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined;
  return { bits: 32, value: parts.reduce((value, part) => value * 256n + BigInt(part), 0n) };
}

function parseV6(text: string): Address | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return { bits: 128, value: groups.reduce((value, group) => value * 65536n + BigInt(`0x${group}`), 0n) };
}

/** A text that looks like an address but is none is called invalid, any other text nonstandard. */
function addressProblem(text: string): string {
  return /^\d+\.\d+\.\d+\.\d+$/.test(text) || /^[0-9a-fA-F:]*:[0-9a-fA-F:]*$/.test(text)
    ? 'Invalid IP address'
    : 'Nonstandard IP address';
}

/** Splitting drops empty pieces at the end, as the engine's own split does. */
function withoutTrailingEmpty(pieces: readonly string[]): readonly string[] {
  let length = pieces.length;
  while (length > 0 && pieces[length - 1] === '') length -= 1;
  return pieces.slice(0, length);
}
