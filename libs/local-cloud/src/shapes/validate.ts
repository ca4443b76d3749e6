import type { AnyShape, Fields, NumberShape, StringShape } from './shape.ts';

/** One broken constraint: where, what was given as AWS prints it, and the constraint in AWS's words. */
export interface Violation {
  /** The member's path as clients write it: `MetricData.1.MetricName`. */
  readonly path: string;
  readonly value: unknown;
  readonly constraint: string;
  /** Whether the member is missing. */
  readonly missing: boolean;
}

/** Checks an input against its declaration and gives all that is wrong, in the order of the declaration. */
export function validate(fields: Fields, input: Readonly<Record<string, unknown>>): Violation[] {
  const found: Violation[] = [];
  checkFields(fields, input, [], found);
  return found;
}

function checkFields(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  path: readonly string[],
  found: Violation[],
): void {
  for (const [name, shape] of Object.entries(fields)) check(shape, value[name], [...path, name], found);
}

function check(shape: AnyShape, value: unknown, path: readonly string[], found: Violation[]): void {
  if (value === undefined) {
    if (shape.required) report(found, path, undefined, 'Member must not be null');
    return;
  }
  checkBounds(shape, value, path, found);
  switch (shape.kind) {
    case 'string':
      return checkText(shape, value as string, path, found);
    case 'list':
      return (value as unknown[]).forEach((member, index) =>
        check(shape.member, member, [...path, String(index + 1), 'member'], found),
      );
    case 'map':
      return Object.entries(value as object).forEach(([key, member]) => {
        check(shape.keys, key, [...path, 'key'], found);
        check(shape.values, member, [...path, key, 'member'], found);
      });
    case 'structure':
      return checkFields(shape.fields, value as Readonly<Record<string, unknown>>, path, found);
    case 'blob':
    case 'boolean':
    case 'document':
    case 'number':
    case 'timestamp':
      return;
    default:
      return shape satisfies never;
  }
}

function checkText(shape: StringShape, value: string, path: readonly string[], found: Violation[]): void {
  if (shape.pattern !== undefined && !new RegExp(`^(?:${shape.pattern})$`, 'u').test(value)) {
    report(found, path, value, `Member must satisfy regular expression pattern: ${shape.pattern}`);
  }
  if (shape.values !== undefined && !shape.values.includes(value)) {
    report(found, path, value, `Member must satisfy enum value set: [${shape.values.join(', ')}]`);
  }
}

function checkBounds(shape: AnyShape, value: unknown, path: readonly string[], found: Violation[]): void {
  if (!('min' in shape) && !('max' in shape)) return;
  const { min, max } = shape as Pick<NumberShape, 'max' | 'min'>;
  const size = sizeOf(shape, value);
  const measure = shape.kind === 'number' ? 'value' : 'length';
  if (min !== undefined && size < min) {
    report(found, path, value, `Member must have ${measure} greater than or equal to ${min}`);
  }
  if (max !== undefined && size > max) {
    report(found, path, value, `Member must have ${measure} less than or equal to ${max}`);
  }
}

function sizeOf(shape: AnyShape, value: unknown): number {
  switch (shape.kind) {
    case 'number':
      return value as number;
    case 'map':
      return Object.keys(value as object).length;
    default:
      return (value as { length: number }).length;
  }
}

function report(found: Violation[], path: readonly string[], value: unknown, constraint: string): void {
  found.push({ path: path.join('.'), value, constraint, missing: value === undefined });
}
