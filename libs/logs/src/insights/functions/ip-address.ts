/** An IP address as its number and its width. */
export interface IpAddress {
  readonly bits: bigint;
  readonly width: 32 | 128;
}

/** Reads an IPv4 address in four decimal parts or an IPv6 address; undefined when the text is neither. */
export function parseIp(text: string): IpAddress | undefined {
  if (text.length > 45) return undefined;
  if (!text.includes(':')) return parseV4(text);
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [left, right] = halves.map(groupsOf);
  if (!left || (halves.length === 2 && !right)) return undefined;
  const given = left.length + (right?.length ?? 0);
  if (right ? given > 7 : given !== 8) return undefined;
  const groups = right ? [...left, ...Array.from({ length: 8 - given }, () => 0), ...right] : left;
  return { bits: groups.reduce((bits, group) => (bits << 16n) | BigInt(group), 0n), width: 128 };
}

/** Tells whether an address lies in a subnet in CIDR notation; false when the subnet is malformed or of the other version. */
export function isInSubnet(address: IpAddress, subnet: string): boolean {
  const [text = '', length = '', ...more] = subnet.split('/');
  const network = parseIp(text);
  if (!network || more.length > 0 || !/^\d{1,3}$/.test(length)) return false;
  const prefix = Number(length);
  if (network.width !== address.width || prefix > network.width) return false;
  const shift = BigInt(network.width - prefix);
  return address.bits >> shift === network.bits >> shift;
}

function parseV4(text: string): IpAddress | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) {
    return undefined;
  }
  return { bits: parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n), width: 32 };
}

/** Reads one side of `::` as groups of 16 bits; an IPv4 tail is two of them. */
function groupsOf(side: string): number[] | undefined {
  if (side === '') return [];
  const parts = side.split(':');
  const tail = parts.at(-1)!.includes('.') ? parseV4(parts.pop()!) : undefined;
  if (!parts.every((part) => /^[0-9A-Fa-f]{1,4}$/.test(part))) return undefined;
  const groups = parts.map((part) => Number.parseInt(part, 16));
  return tail ? [...groups, Number(tail.bits >> 16n), Number(tail.bits & 0xffffn)] : groups;
}
