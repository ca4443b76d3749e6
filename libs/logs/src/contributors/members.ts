import { InsightRuleError } from './errors.ts';

/** The members of a JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** Takes a value for an object that has no members but those allowed. */
export function objectAt(value: unknown, path: string, allowed: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InsightRuleError(path || 'the rule', `must be a JSON object, got ${describe(value)}`);
  }
  const stranger = Object.keys(value).find((name) => !allowed.includes(name));
  if (stranger !== undefined) {
    throw new InsightRuleError(join(path, stranger), `is not known; use ${allowed.join(', ')}`);
  }
  return value as Members;
}

/** Takes a value for an array with a number of elements between two bounds. */
export function arrayAt(value: unknown, path: string, least: number, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length < least || value.length > most) {
    const got = Array.isArray(value) ? `${value.length}` : describe(value);
    throw new InsightRuleError(path, `must be an array of ${least} to ${most} elements, got ${got}`);
  }
  return value;
}

/** Takes a value for one of a few words. */
export function oneOfAt<const W extends string>(value: unknown, path: string, words: readonly W[]): W {
  const word = words.find((each) => each === value);
  if (word === undefined) {
    throw new InsightRuleError(
      path,
      `must be ${words.map((each) => `"${each}"`).join(' or ')}, got ${describe(value)}`,
    );
  }
  return word;
}

export function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') {
    throw new InsightRuleError(path, `must be a string, got ${describe(value)}`);
  }
  return value;
}

export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Writes what was given instead, kept short. */
export function describe(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
