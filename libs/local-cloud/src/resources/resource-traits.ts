import type { TraitsLookup } from '@shopwatch/cloudformation';
import type { ResourceType } from './resource-type.ts';

/** Tells the CloudFormation engine what an update has to know of each type. @throws Error for a type that nobody declared */
export function traitsLookup(types: ReadonlyMap<string, ResourceType>): TraitsLookup {
  return (name) => {
    const type = types.get(name);
    if (type === undefined) throw new Error(`no such resource type: ${name}`);
    const { replacement, some, nameProperty, taggable } = type;
    return {
      replacement,
      some,
      nameProperty,
      taggable,
      replaces: (property, before, after) => type.replaces?.(property, before, after) ?? false,
    };
  };
}
