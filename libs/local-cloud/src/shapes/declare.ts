import type { StructureOf, ValueOf } from './infer.ts';
import type { Fields, Shape, Traits } from './shape.ts';

/** Settings of any declaration: whether it must be there, and how it travels. */
export interface CommonSettings extends Traits {
  readonly required?: boolean;
}

/** Settings with a lower and an upper limit: length, size, count or value. */
export interface BoundedSettings extends CommonSettings {
  readonly min?: number;
  readonly max?: number;
}

export interface StringSettings extends BoundedSettings {
  /** A regular expression that the whole value must match, as AWS writes it in its messages. */
  readonly pattern?: string;
}

type Demanded<S> = S extends { readonly required: true } ? true : false;

/** Declares text. */
export function string<const S extends StringSettings>(settings?: S): Shape<string, Demanded<S>> {
  const { required, min, max, pattern, ...traits } = settings ?? ({} as StringSettings);
  return { kind: 'string', required: required === true, min, max, pattern, traits } as Shape<string, Demanded<S>>;
}

/** Declares one of several texts; wrap it in `required` where it must be there. */
export function oneOf<const V extends readonly string[]>(...values: V): Shape<V[number], false> {
  return { kind: 'string', required: false, values, traits: {} } as Shape<V[number], false>;
}

/** Declares any whole number. */
export function integer<const S extends BoundedSettings>(settings?: S): Shape<number, Demanded<S>> {
  return numeric(true, settings) as Shape<number, Demanded<S>>;
}

/** Declares any number, fractions included. */
export function number<const S extends BoundedSettings>(settings?: S): Shape<number, Demanded<S>> {
  return numeric(false, settings) as Shape<number, Demanded<S>>;
}

function numeric(whole: boolean, settings: BoundedSettings = {}): Shape {
  const { required, min, max, ...traits } = settings;
  return { kind: 'number', integer: whole, required: required === true, min, max, traits };
}

/** Declares true or false. */
export function boolean<const S extends CommonSettings>(settings?: S): Shape<boolean, Demanded<S>> {
  return { kind: 'boolean', ...common(settings) } as Shape<boolean, Demanded<S>>;
}

/** Declares a moment: epoch milliseconds for us, whatever the protocol wants on the wire. */
export function timestamp<const S extends CommonSettings>(settings?: S): Shape<number, Demanded<S>> {
  return { kind: 'timestamp', ...common(settings) } as Shape<number, Demanded<S>>;
}

/** Declares bytes; `min` and `max` count them. */
export function blob<const S extends BoundedSettings>(settings?: S): Shape<Uint8Array, Demanded<S>> {
  const { required, min, max, ...traits } = settings ?? ({} as BoundedSettings);
  return { kind: 'blob', required: required === true, min, max, traits } as Shape<Uint8Array, Demanded<S>>;
}

/** Declares a JSON value of any form. */
export function document<const S extends CommonSettings>(settings?: S): Shape<unknown, Demanded<S>> {
  return { kind: 'document', ...common(settings) } as Shape<unknown, Demanded<S>>;
}

/** Declares a list; `min` and `max` count its members. */
export function list<M extends Shape, const S extends BoundedSettings>(
  member: M,
  settings?: S,
): Shape<readonly ValueOf<M>[], Demanded<S>> {
  const { required, min, max, ...traits } = settings ?? ({} as BoundedSettings);
  const declared = { kind: 'list', member, required: required === true, min, max, traits };
  return declared as unknown as Shape<readonly ValueOf<M>[], Demanded<S>>;
}

/** Declares a map from text; `keys` in the settings may restrict the text. */
export function map<V extends Shape, const S extends BoundedSettings & { readonly keys?: Shape }>(
  values: V,
  settings?: S,
): Shape<Readonly<Record<string, ValueOf<V>>>, Demanded<S>> {
  const { required, min, max, keys = string(), ...traits } = settings ?? ({} as BoundedSettings & { keys?: Shape });
  const declared = { kind: 'map', keys, values, required: required === true, min, max, traits };
  return declared as unknown as Shape<Readonly<Record<string, ValueOf<V>>>, Demanded<S>>;
}

/** Declares a structure. */
export function structure<const F extends Fields, const S extends CommonSettings>(
  fields: F,
  settings?: S,
): Shape<StructureOf<F>, Demanded<S>> {
  return { kind: 'structure', fields, ...common(settings) } as unknown as Shape<StructureOf<F>, Demanded<S>>;
}

/** The same declaration for a member that must be there. */
export function required<Value>(shape: Shape<Value>): Shape<Value, true> {
  return { ...shape, required: true } as Shape<Value, true>;
}

/** The same declaration under other wire settings. */
export function travelling<S extends Shape>(shape: S, traits: Traits): S {
  return { ...shape, traits: { ...shape.traits, ...traits } };
}

function common(settings: CommonSettings = {}): { required: boolean; traits: Traits } {
  const { required, ...traits } = settings;
  return { required: required === true, traits };
}
