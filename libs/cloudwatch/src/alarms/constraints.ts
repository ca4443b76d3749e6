import { invalid } from './alarm-fault.ts';

/** One broken constraint of the API's model, in AWS's words; undefined when the value holds. */
export type Violation = string | undefined;

const violation = (value: unknown, path: string, constraint: string): string =>
  `Value '${String(value)}' at '${path}' failed to satisfy constraint: ${constraint}`;

/** Demands a value. */
export function presenceViolation(path: string, value: unknown): Violation {
  if (value !== undefined) return undefined;
  return `Value null at '${path}' failed to satisfy constraint: Member must not be null`;
}

/** Demands a string of a length. */
export function lengthViolation(path: string, value: string | undefined, least: number, most: number): Violation {
  if (value === undefined) return presenceViolation(path, value);
  if (value.length < least) return violation(value, path, `Member must have length greater than or equal to ${least}`);
  if (value.length > most) return violation(value, path, `Member must have length less than or equal to ${most}`);
  return undefined;
}

/** Demands one of several strings (wording recorded 2025). */
export function enumViolation(path: string, value: string | undefined, allowed: readonly string[]): Violation {
  if (value === undefined) return presenceViolation(path, value);
  if (allowed.includes(value)) return undefined;
  return violation(value, path, `Member must satisfy enum value set: [${allowed.join(', ')}]`);
}

/** Demands a list of at most so many members. */
export function countViolation(path: string, list: readonly unknown[] | undefined, most: number): Violation {
  if (list === undefined || list.length <= most) return undefined;
  return violation(`[${list.join(', ')}]`, path, `Member must have length less than or equal to ${most}`);
}

/** Demands a whole number from `least` up. */
export function minimumViolation(path: string, value: number | undefined, least: number): Violation {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return undefined;
  return violation(value, path, `Member must have value greater than or equal to ${least}`);
}

/** Refuses a request with all of its violations in one message (wording recorded 2025). */
export function refuseViolations(violations: readonly Violation[]): void {
  const found = violations.filter((text) => text !== undefined);
  if (found.length === 0) return;
  invalid(`${found.length} validation error${found.length === 1 ? '' : 's'} detected: ${found.join('; ')}`);
}
