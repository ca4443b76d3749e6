import { list, string, structure } from '../../shapes/declare.ts';

/** Tags as X-Ray takes them. */
export const tags = list(
  structure({ Key: string({ required: true, min: 1, max: 128 }), Value: string({ required: true, max: 256 }) }),
  { max: 200 },
);

/** Tags by key. */
export function tagMap(
  given: readonly { readonly Key: string; readonly Value: string }[] = [],
): Readonly<Record<string, string>> {
  return Object.fromEntries(given.map(({ Key, Value }) => [Key, Value]));
}
