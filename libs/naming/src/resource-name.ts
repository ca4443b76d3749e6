import { assertEnvironmentName } from './environment-name.ts';
import { assertPurpose } from './purpose.ts';
import { lengthLimits, type ResourceType } from './resource-types.ts';

/** What a name is made of. */
export interface NameParts {
  readonly resourceType: ResourceType;
  /** What the resource is for, in lower-case words joined by hyphens: `rds-connections`. */
  readonly purpose: string;
  /** The environment the resource belongs to: `production`. */
  readonly environment: string;
}

/**
 * Returns the one name of a resource, `resourcetype-purpose-environment`, the same at every call.
 * @throws Error if a part is malformed or the name is longer than its service allows
 */
export function resourceName({ resourceType, purpose, environment }: NameParts): string {
  assertEnvironmentName(environment);
  assertPurpose(purpose);
  const name = `${resourceType}-${purpose}-${environment}`;
  const limit = lengthLimits[resourceType];
  if (name.length > limit)
    throw new Error(
      `"${name}" has ${name.length} characters, a ${resourceType} name allows ${limit}; shorten "${purpose}" or "${environment}"`,
    );
  return name;
}
