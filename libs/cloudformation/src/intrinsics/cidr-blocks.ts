/** Why blocks cannot be cut. */
export type CidrFault = 'block' | 'bits' | 'room';

interface Block {
  readonly address: bigint;
  readonly prefix: number;
  /** Bits of an address: 32 or 128. */
  readonly width: 32 | 128;
}

/**
 * Cuts an address block into equal smaller ones, in order.
 * @param bits how many low bits every block keeps for its hosts: 8 makes /24 of IPv4
 */
export function cutCidr(text: string, count: number, bits: number): readonly string[] | CidrFault {
  const block = parseBlock(text);
  if (block === undefined) return 'block';
  const prefix = block.width - bits;
  if (prefix < block.prefix || bits < 1) return 'bits';
  if (BigInt(count) > 1n << BigInt(prefix - block.prefix)) return 'room';
  const size = 1n << BigInt(bits);
  return Array.from({ length: count }, (_, index) => `${print(block, block.address + BigInt(index) * size)}/${prefix}`);
}

function parseBlock(text: string): Block | undefined {
  const [address, prefixText, ...rest] = text.split('/');
  if (address === undefined || prefixText === undefined || rest.length > 0 || !/^\d{1,3}$/.test(prefixText))
    return undefined;
  const width = address.includes(':') ? 128 : 32;
  const value = width === 32 ? parseV4(address) : parseV6(address);
  const prefix = Number(prefixText);
  if (value === undefined || prefix > width) return undefined;
  const host = BigInt(width - prefix);
  return { address: (value >> host) << host, prefix, width };
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  if (halves.length > 2) return undefined;
  const [head, tail = []] = halves as [string[], string[]?];
  const gap = 8 - head.length - tail.length;
  if (halves.length === 2 ? gap < 1 : gap !== 0) return undefined;
  const groups = [...head, ...Array.from({ length: gap }, () => '0'), ...tail];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

function print({ width }: Block, value: bigint): string {
  return width === 32 ? printV4(value) : printV6(value);
}

function printV4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
}

/** The longest run of zero groups becomes `::` (RFC 5952). */
function printV6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const runs = groups.join(':').match(/\b0(?::0)+\b/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  if (longest === '') return groups.join(':');
  const [before, after] = splitOnce(`:${groups.join(':')}:`, `:${longest}:`);
  return `${before}::${after}`.replace(/^:(?!:)/, '').replace(/(?<!:):$/, '');
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return [text.slice(0, index), text.slice(index + at.length)];
}
