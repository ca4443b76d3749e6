const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Stops a purpose that would not read as a part of a name.
 * @throws Error naming the value and the rule
 */
export function assertPurpose(purpose: string): void {
  if (!pattern.test(purpose))
    throw new Error(`a purpose is lower-case words joined by hyphens, got "${purpose}"; for example "rds-connections"`);
}
