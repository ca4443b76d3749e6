const pattern = /^[a-z][a-z0-9]{0,9}$/;

/**
 * Stops a name that would not deploy. `targetgroup-ecommerce-production` has exactly the 32 characters that Elastic Load
 * Balancing allows, so an environment name of more than 10 characters cannot work.
 * @throws Error naming the value and the rule
 */
export function assertEnvironmentName(environment: string): void {
  if (!isEnvironmentName(environment))
    throw new Error(`an environment name is ${environmentNameRule}, got "${environment}"`);
}

/** Tells whether a name can be the last word of every resource name. */
export function isEnvironmentName(environment: string): boolean {
  return pattern.test(environment);
}

/** The rule in words, for error messages. */
export const environmentNameRule = '1 to 10 lower-case letters and digits beginning with a letter';
