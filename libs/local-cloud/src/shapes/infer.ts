import type { Fields, Shape } from './shape.ts';

/** The type of the values that a declaration describes. */
export type ValueOf<S> = S extends { readonly of?: infer Value } ? NonNullable<Value> : unknown;

type RequiredKeys<F> = { [K in keyof F]: F[K] extends Shape<unknown, true> ? K : never }[keyof F];

/** The type of a structure with the declared members: required ones are there, all others may be missing. */
export type StructureOf<F extends Fields> = { readonly [K in RequiredKeys<F>]: ValueOf<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: ValueOf<F[K]>;
};
