import type { AnyShape } from '../shapes/shape.ts';
import { serialization } from './wire-errors.ts';
import { parseTimestamp } from './timestamps.ts';

/** Reads a scalar from its text, as query strings, headers and XML hold it. @throws AwsError SerializationException when it does not fit */
export function readScalar(shape: AnyShape, text: string): unknown {
  switch (shape.kind) {
    case 'string':
      return text;
    case 'number':
      return readNumber(text, shape.integer);
    case 'boolean':
      return readBoolean(text);
    case 'timestamp':
      return parseTimestamp(text) ?? mismatch(text, 'a Timestamp');
    case 'blob':
      return readBytes(text);
    case 'document':
      return text;
    case 'list':
    case 'map':
    case 'structure':
      return mismatch(text, `a ${shape.kind}`);
    default:
      return shape satisfies never;
  }
}

function readNumber(text: string, integer: boolean): number {
  const form = integer ? /^[+-]?\d+$/ : /^[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|Infinity|NaN)$/;
  return form.test(text) ? Number(text) : mismatch(text, integer ? 'an Integer' : 'a Double');
}

function readBoolean(text: string): boolean {
  switch (text.toLowerCase()) {
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return mismatch(text, 'a Boolean');
  }
}

function readBytes(text: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return mismatch(text, 'a Blob');
  return new Uint8Array(Buffer.from(text, 'base64'));
}

function mismatch(text: string, wanted: string): never {
  throw serialization(`${text}`, wanted);
}
