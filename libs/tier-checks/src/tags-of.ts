/** Returns the tags of a resource by key, in whichever of CloudFormation's two forms its properties have them. */
export function tagsOf({ Tags }: Readonly<Record<string, unknown>>): Record<string, string> {
  if (!Array.isArray(Tags)) return (Tags ?? {}) as Record<string, string>;
  return Object.fromEntries((Tags as { Key: string; Value: string }[]).map(({ Key, Value }) => [Key, Value]));
}
