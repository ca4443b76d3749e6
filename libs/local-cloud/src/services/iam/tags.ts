/** Tags as a map. */
export function tagMap(tags: readonly { readonly Key: string; readonly Value: string }[] = []): Map<string, string> {
  return new Map(tags.map(({ Key, Value }) => [Key, Value]));
}

/** Tags as they travel. */
export function tagsOut(tags: ReadonlyMap<string, string>): { Key: string; Value: string }[] {
  return [...tags].map(([Key, Value]) => ({ Key, Value }));
}
