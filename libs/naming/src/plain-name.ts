import { assertEnvironmentName } from './environment-name.ts';
import { assertPurpose } from './purpose.ts';

/** What a name is made of that does not begin with its resource type. */
export interface PlainNameParts {
  /** What the resource is, in lower-case words joined by hyphens: `payment-handler`. */
  readonly purpose: string;
  /** The environment the resource belongs to: `production`. */
  readonly environment: string;
  /** Longest name that the service accepts. @default 64 - that of functions and roles */
  readonly limit?: number;
}

/**
 * Returns `purpose-environment`, the same at every call, for systems whose specification names resources without their type.
 * @throws Error if a part is malformed or the name is longer than its service allows
 */
export function plainName({ purpose, environment, limit = 64 }: PlainNameParts): string {
  assertEnvironmentName(environment);
  assertPurpose(purpose);
  const name = `${purpose}-${environment}`;
  if (name.length > limit)
    throw new Error(
      `"${name}" has ${name.length} characters, its service allows ${limit}; shorten "${purpose}" or "${environment}"`,
    );
  return name;
}
