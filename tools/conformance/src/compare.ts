import { isObject, type Outcome } from './family.ts';

/** How two values are compared. */
export interface Comparison {
  /** The largest difference of two numbers, relative to the larger one. @default 1e-9 */
  readonly relative?: number;
  /** The largest difference of two numbers, absolute. @default 0 */
  readonly absolute?: number;
  /** Whether members of actual objects that are not expected are ignored. @default false */
  readonly subset?: boolean;
}

/** Tells whether a value is the expected one; an absent member counts as null, and NaN equals NaN. */
export function matches(expected: unknown, actual: unknown, how: Comparison = {}): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') return sameNumber(expected, actual, how);
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((entry, index) => matches(entry, actual[index], how))
    );
  if (isObject(expected)) {
    if (!isObject(actual)) return false;
    const keys =
      how.subset === true ? Object.keys(expected) : [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.every((key) => matches(expected[key], actual[key], how));
  }
  return (expected ?? null) === (actual ?? null);
}

function sameNumber(expected: number, actual: number, { relative = 1e-9, absolute = 0 }: Comparison): boolean {
  if (Object.is(expected, actual) || expected === actual) return true;
  const difference = Math.abs(expected - actual);
  return difference <= absolute || difference <= relative * Math.max(Math.abs(expected), Math.abs(actual));
}

/** The outcome of comparing two values. */
export function compared(expected: unknown, actual: unknown, how?: Comparison): Outcome {
  return { ok: matches(expected, actual, how), expected, actual };
}

/** Runs something that may refuse; a refusal comes back as `{ error: { code, message } }`. */
export function attempt<Result>(
  run: () => Result,
): Result | { readonly error: { readonly code?: string; readonly message: string } } {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    // A slip of ours must not pass for a refusal.
    if (code === undefined && (error instanceof TypeError || error instanceof ReferenceError)) throw error;
    return { error: { code, message: error.message } };
  }
}
