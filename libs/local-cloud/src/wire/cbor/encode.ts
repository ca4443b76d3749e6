/** A moment in seconds, under the tag that CBOR has for moments. */
export class CborTimestamp {
  readonly seconds: number;

  constructor(seconds: number) {
    this.seconds = seconds;
  }
}

/** Writes a value: null, booleans, numbers, text, bytes, lists, plain objects and moments. @see https://www.rfc-editor.org/rfc/rfc8949 */
export function encodeCbor(value: unknown): Uint8Array {
  const parts: Uint8Array[] = [];
  write(value, parts);
  return new Uint8Array(Buffer.concat(parts));
}

function write(value: unknown, parts: Uint8Array[]): void {
  if (value === null || value === undefined) parts.push(Uint8Array.of(0xf6));
  else if (typeof value === 'boolean') parts.push(Uint8Array.of(value ? 0xf5 : 0xf4));
  else if (typeof value === 'number') writeNumber(value, parts);
  else if (typeof value === 'string') writeBytes(3, Buffer.from(value, 'utf8'), parts);
  else if (value instanceof Uint8Array) writeBytes(2, value, parts);
  else if (value instanceof CborTimestamp) writeTimestamp(value, parts);
  else if (Array.isArray(value)) {
    parts.push(head(4, value.length));
    for (const member of value) write(member, parts);
  } else writeMap(value as Readonly<Record<string, unknown>>, parts);
}

function writeMap(value: Readonly<Record<string, unknown>>, parts: Uint8Array[]): void {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  parts.push(head(5, entries.length));
  for (const [key, member] of entries) {
    writeBytes(3, Buffer.from(key, 'utf8'), parts);
    write(member, parts);
  }
}

function writeBytes(major: number, bytes: Uint8Array, parts: Uint8Array[]): void {
  parts.push(head(major, bytes.length), bytes);
}

function writeTimestamp(value: CborTimestamp, parts: Uint8Array[]): void {
  parts.push(head(6, 1));
  writeNumber(value.seconds, parts);
}

function writeNumber(value: number, parts: Uint8Array[]): void {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
    parts.push(value >= 0 ? head(0, value) : head(1, -1 - value));
    return;
  }
  const bytes = new Uint8Array(9);
  bytes[0] = 0xfb;
  new DataView(bytes.buffer).setFloat64(1, value);
  parts.push(bytes);
}

/** The first bytes of an item: its major type and a count or number. */
function head(major: number, count: number): Uint8Array {
  const type = major << 5;
  if (count < 24) return Uint8Array.of(type | count);
  if (count < 0x100) return Uint8Array.of(type | 24, count);
  if (count < 0x10000) return Uint8Array.of(type | 25, count >> 8, count & 0xff);
  const bytes = new Uint8Array(count < 0x100000000 ? 5 : 9);
  const view = new DataView(bytes.buffer);
  bytes[0] = type | (bytes.length === 5 ? 26 : 27);
  if (bytes.length === 5) view.setUint32(1, count);
  else view.setBigUint64(1, BigInt(count));
  return bytes;
}
