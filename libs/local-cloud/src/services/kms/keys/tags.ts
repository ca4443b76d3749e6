import { list, string, structure } from '../../../shapes/declare.ts';

/** How tags travel. */
export const kmsTags = list(
  structure({ TagKey: string({ required: true, min: 1, max: 128 }), TagValue: string({ required: true, max: 256 }) }),
);

/** Tags as a map. */
export function tagMap(
  tags: readonly { readonly TagKey: string; readonly TagValue: string }[] = [],
): Map<string, string> {
  return new Map(tags.map(({ TagKey, TagValue }) => [TagKey, TagValue]));
}
