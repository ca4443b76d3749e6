import type { Template } from 'aws-cdk-lib/assertions';

/** One resource of a template. */
export interface Found {
  readonly id: string;
  // A synthesised template has no type; an assertion that reads it wrongly fails.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly properties: Record<string, any>;
  readonly dependsOn: readonly string[];
}

/** Returns the one resource of a type whose property has this value. @throws Error if there is none, or more than one */
export function byName(template: Template, type: string, property: string, value: string): Found {
  const found = Object.entries(template.findResources(type)).filter(
    ([, { Properties }]) => Properties?.[property] === value,
  );
  const [[id, { Properties, DependsOn = [] }] = ['', {} as Record<string, never>]] = found;
  if (found.length !== 1) throw new Error(`${found.length} resources of type ${type} with ${property} "${value}"`);
  return { id, properties: Properties, dependsOn: DependsOn };
}

/** Returns a resource's tags by key. */
export function tagsOf({ Tags }: Record<string, unknown>): Record<string, string> {
  if (!Array.isArray(Tags)) return (Tags ?? {}) as Record<string, string>;
  return Object.fromEntries((Tags as { Key: string; Value: string }[]).map(({ Key, Value }) => [Key, Value]));
}
