import type { ResourceType } from './resource-type.ts';

/** A type that stands for all types whose names begin alike: `Custom::`. */
export interface ResourceFamily extends ResourceType {
  readonly prefix: string;
  /** The member of that name. */
  named(type: string): ResourceType;
}

/** Resource types by name; those of families are there under every name that begins as theirs do. */
export class ResourceTypes extends Map<string, ResourceType> {
  constructor(types: readonly ResourceType[]) {
    super(types.map((type) => [type.type, type]));
  }

  override get(name: string): ResourceType | undefined {
    return super.get(name) ?? this.familyOf(name)?.named(name);
  }

  override has(name: string): boolean {
    return super.has(name) || this.familyOf(name) !== undefined;
  }

  private familyOf(name: string): ResourceFamily | undefined {
    return [...this.values()]
      .filter(isFamily)
      .find(({ prefix }) => name.startsWith(prefix) && name.length > prefix.length);
  }
}

function isFamily(type: ResourceType): type is ResourceFamily {
  return 'prefix' in type;
}
