import type { Stack } from '@shopwatch/workspace/assembly';

/** One resource of a synthesised template, with properties of whatever type the caller knows them to have. */
export interface Resource<Properties = Readonly<Record<string, string>>> {
  readonly tier: string;
  readonly Type: string;
  readonly Properties: Properties;
}

/** Returns all resources of some types, in the order of the stacks. */
export function resourcesOf<Properties = Readonly<Record<string, string>>>(
  stacks: readonly Stack[],
  types: readonly string[],
): Resource<Properties>[] {
  const all = stacks.flatMap(({ tier, template }) =>
    Object.values(template.Resources as Record<string, Omit<Resource<Properties>, 'tier'>>).map((resource) => ({
      tier,
      ...resource,
    })),
  );
  return all.filter(({ Type }) => types.includes(Type));
}
