import type { Operation } from '../../operation.ts';
import type { AnyShape, TimestampFormat } from '../../shapes/shape.ts';
import { scalarText } from '../xml/xml-writer.ts';

/** A REST result, taken apart by where its members travel. */
export interface Bound {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body, when a member is the body. */
  readonly payload: Uint8Array | string | undefined;
  /** The members that travel in the body. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** Takes a result apart. `timestamps` is the text of moments in the body; in headers they are HTTP dates unless declared otherwise. */
export function writeBindings(
  output: Readonly<Record<string, unknown>>,
  operation: Operation,
  timestamps: TimestampFormat,
): Bound {
  const headers: Record<string, string> = {};
  const rest: Record<string, unknown> = {};
  let status = operation.http?.status ?? 200;
  let payload: Uint8Array | string | undefined;
  for (const [name, value] of Object.entries(output)) {
    if (value === undefined) continue;
    const shape: AnyShape | undefined = operation.output[name];
    if (shape?.traits.status) status = value as number;
    else if (shape?.traits.header !== undefined) headers[shape.traits.header] = headerText(shape, value);
    else if (shape?.traits.prefix !== undefined) writePrefixed(headers, shape.traits.prefix, value as object);
    else if (shape?.traits.payload && isBody(value)) payload = value;
    else rest[name] = value;
  }
  return { status, headers, payload, rest };

  function headerText(shape: AnyShape, value: unknown): string {
    const format = shape.traits.format ?? 'http-date';
    if (Array.isArray(value)) return value.map(String).join(', ');
    return scalarText(shape, value, { timestamps: shape.kind === 'timestamp' ? format : timestamps });
  }
}

function writePrefixed(headers: Record<string, string>, prefix: string, values: object): void {
  for (const [name, value] of Object.entries(values)) headers[prefix + name] = String(value);
}

function isBody(value: unknown): value is Uint8Array | string {
  return typeof value === 'string' || value instanceof Uint8Array;
}
