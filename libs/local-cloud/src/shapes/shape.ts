/**
 * How a member travels, where a protocol's own default does not say it.
 *
 * `wire` is its name in XML, in a query string or in EC2's dialect; `flattened`, `item`, `key` and `value` shape lists and maps in
 * XML; `format` picks a timestamp's text; the rest say where a REST protocol keeps it when not in the body.
 */
export interface Traits {
  readonly wire?: string;
  readonly flattened?: boolean;
  readonly item?: string;
  readonly key?: string;
  readonly value?: string;
  readonly format?: TimestampFormat;
  readonly header?: string;
  readonly prefix?: string;
  readonly query?: string;
  readonly payload?: boolean;
  readonly status?: boolean;
  readonly attribute?: boolean;
}

/** The texts a moment can have on the wire. @see https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait */
export type TimestampFormat = 'date-time' | 'epoch-seconds' | 'http-date';

/** What every declaration of a member says. */
interface Common {
  readonly required: boolean;
  readonly traits: Traits;
}

export interface StringShape extends Common {
  readonly kind: 'string';
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly values?: readonly string[];
}

export interface NumberShape extends Common {
  readonly kind: 'number';
  readonly integer: boolean;
  readonly min?: number;
  readonly max?: number;
}

export interface BooleanShape extends Common {
  readonly kind: 'boolean';
}

export interface TimestampShape extends Common {
  readonly kind: 'timestamp';
}

export interface BlobShape extends Common {
  readonly kind: 'blob';
  readonly min?: number;
  readonly max?: number;
}

export interface ListShape extends Common {
  readonly kind: 'list';
  readonly member: AnyShape;
  readonly min?: number;
  readonly max?: number;
}

export interface MapShape extends Common {
  readonly kind: 'map';
  readonly keys: AnyShape;
  readonly values: AnyShape;
  readonly min?: number;
  readonly max?: number;
}

export interface StructureShape extends Common {
  readonly kind: 'structure';
  readonly fields: Fields;
}

/** A JSON value that nobody looks into. */
export interface DocumentShape extends Common {
  readonly kind: 'document';
}

/** The declaration of a value that travels to or from a client. */
export type AnyShape =
  | BlobShape
  | BooleanShape
  | DocumentShape
  | ListShape
  | MapShape
  | NumberShape
  | StringShape
  | StructureShape
  | TimestampShape;

/** A declaration together with the TypeScript type of its values; the type exists at compile time only. */
export type Shape<Value = unknown, Required extends boolean = boolean> = AnyShape & {
  readonly required: Required;
  readonly of?: Value;
};

/** The members of a structure by their AWS names. */
export type Fields = Readonly<Record<string, Shape>>;
