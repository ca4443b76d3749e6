import { list, string, structure } from '../../shapes/declare.ts';

/** How tags travel in EC2's answers. */
export const tagSet = list(structure({}), { wire: 'tagSet' });

/** How tags come in. */
export const tagsIn = list(structure({ Key: string(), Value: string() }), { wire: 'Tag' });

/** A list of ids as requests hold it: `VpcId.1`. */
export function idsIn<const Wire extends string>(wire: Wire) {
  return list(string(), { wire });
}

/** Tags as EC2's answers hold them. */
export function tagView(tags: Readonly<Record<string, string>>): { readonly Key: string; readonly Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
