/** The bytes are no CBOR that this reader takes. */
export class CborSyntaxError extends Error {
  override readonly name = 'CborSyntaxError';
}

const DEEPEST = 100;
const BREAK = Symbol('break');

/** Reads one value; moments (tag 1) become dates, other tags fall away. @throws CborSyntaxError @see https://www.rfc-editor.org/rfc/rfc8949 */
export function decodeCbor(bytes: Uint8Array): unknown {
  const reader = new Reader(bytes);
  const value = reader.value(0);
  if (value === BREAK) throw new CborSyntaxError('unexpected break in document, expected a value');
  reader.end();
  return value;
}

class Reader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  end(): void {
    if (this.at < this.bytes.length) throw new CborSyntaxError('unexpected bytes in document, expected its end');
  }

  value(depth: number): unknown {
    if (depth > DEEPEST)
      throw new CborSyntaxError(`unexpected nesting in document, expected at most ${DEEPEST} levels`);
    const initial = this.bytes[this.take(1)]!;
    const major = initial >> 5;
    const info = initial & 31;
    if (major === 7) return this.simple(info);
    const count = info === 31 ? undefined : this.count(info);
    switch (major) {
      case 0:
        return this.defined(count);
      case 1:
        return -1 - this.defined(count);
      case 2:
        return this.string(2, count);
      case 3:
        return this.utf8(this.string(3, count));
      case 4:
        return this.list(count, depth);
      case 5:
        return this.map(count, depth);
      default:
        return this.tagged(this.defined(count), depth);
    }
  }

  private string(major: number, count: number | undefined): Uint8Array {
    return count === undefined ? this.chunks(major) : this.slice(count);
  }

  private utf8(bytes: Uint8Array): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new CborSyntaxError('unexpected bytes in text, expected UTF-8');
    }
  }

  private chunks(major: number): Uint8Array {
    const parts: Uint8Array[] = [];
    for (;;) {
      const initial = this.bytes[this.take(1)]!;
      if (initial === 0xff) return new Uint8Array(Buffer.concat(parts));
      if (initial >> 5 !== major) throw new CborSyntaxError('unexpected chunk in string, expected one of its own kind');
      parts.push(this.slice(this.defined(this.count(initial & 31))));
    }
  }

  private list(count: number | undefined, depth: number): unknown[] {
    const members: unknown[] = [];
    for (let index = 0; count === undefined || index < count; index += 1) {
      const member = this.value(depth + 1);
      if (member === BREAK) return this.broken(count, members);
      members.push(member);
    }
    return members;
  }

  private map(count: number | undefined, depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    for (let index = 0; count === undefined || index < count; index += 1) {
      const key = this.value(depth + 1);
      if (key === BREAK) return Object.fromEntries(this.broken(count, entries));
      const member = this.value(depth + 1);
      if (typeof key !== 'string' || member === BREAK)
        throw new CborSyntaxError('unexpected key in map, expected text');
      entries.push([key, member]);
    }
    return Object.fromEntries(entries);
  }

  private broken<T>(count: number | undefined, read: T): T {
    if (count !== undefined) throw new CborSyntaxError('unexpected break in a collection that says its length');
    return read;
  }

  private tagged(tag: number, depth: number): unknown {
    const value = this.value(depth + 1);
    if (tag !== 1) return value;
    if (typeof value !== 'number') throw new CborSyntaxError('unexpected value in timestamp, expected a number');
    return new Date(Math.round(value * 1000));
  }

  private simple(info: number): unknown {
    switch (info) {
      case 20:
        return false;
      case 21:
        return true;
      case 22:
      case 23:
        return null;
      case 25:
        return half(this.view.getUint16(this.take(2)));
      case 26:
        return this.view.getFloat32(this.take(4));
      case 27:
        return this.view.getFloat64(this.take(8));
      case 31:
        return BREAK;
      default:
        throw new CborSyntaxError('unexpected simple value in document, expected true, false, null or a number');
    }
  }

  private count(info: number): number {
    if (info < 24) return info;
    if (info === 24) return this.view.getUint8(this.take(1));
    if (info === 25) return this.view.getUint16(this.take(2));
    if (info === 26) return this.view.getUint32(this.take(4));
    if (info === 27) return Number(this.view.getBigUint64(this.take(8)));
    throw new CborSyntaxError('unexpected length in item, expected one of up to 8 bytes');
  }

  private defined(count: number | undefined): number {
    if (count === undefined) throw new CborSyntaxError('unexpected length in item, expected a definite one');
    return count;
  }

  private slice(count: number): Uint8Array {
    const start = this.take(count);
    return this.bytes.slice(start, start + count);
  }

  /** Moves past so many bytes and gives where they start. */
  private take(count: number): number {
    const start = this.at;
    if (count > this.bytes.length - start) throw new CborSyntaxError('unexpected end in document, expected more bytes');
    this.at += count;
    return start;
  }
}

/** A number of two bytes. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
