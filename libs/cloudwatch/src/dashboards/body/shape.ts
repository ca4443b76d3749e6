import { fail, member, warn, type Report } from './finding.ts';
import { messages } from './messages.ts';

/** Checks one JSON value and reports what is wrong with it. */
export type Shape = (value: unknown, path: string, report: Report) => void;

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Accepts everything. */
export const anything: Shape = () => undefined;

/** A string, of a length and form. */
export function text(rules: { readonly min?: number; readonly max?: number; readonly pattern?: RegExp } = {}): Shape {
  return (value, path, report) => {
    if (typeof value !== 'string') return fail(report, path, messages.type('string'));
    if (rules.min !== undefined && value.length < rules.min) fail(report, path, messages.tooShort(rules.min));
    if (rules.max !== undefined && value.length > rules.max) fail(report, path, messages.tooLong(rules.max));
    if (rules.pattern !== undefined && !rules.pattern.test(value))
      fail(report, path, messages.pattern(rules.pattern.source));
  };
}

/** One of the given words. */
export function word(...allowed: readonly string[]): Shape {
  return (value, path, report) => {
    if (typeof value !== 'string') fail(report, path, messages.type('string'));
    else if (!allowed.includes(value)) fail(report, path, messages.oneOf);
  };
}

/** A number, within limits that belong to it. */
export function number(
  rules: { readonly integer?: boolean; readonly min?: number; readonly max?: number } = {},
): Shape {
  return (value, path, report) => {
    if (typeof value !== 'number' || (rules.integer === true && !Number.isInteger(value)))
      return fail(report, path, messages.type(rules.integer === true ? 'integer' : 'number'));
    if (rules.min !== undefined && value < rules.min) fail(report, path, messages.atLeast(rules.min));
    if (rules.max !== undefined && value > rules.max) fail(report, path, messages.atMost(rules.max));
  };
}

/** True or false. */
export const flag: Shape = (value, path, report) => {
  if (typeof value !== 'boolean') fail(report, path, messages.type('boolean'));
};

/** A string, a number or a boolean. */
export const scalar: Shape = (value, path, report) => {
  if (!['string', 'number', 'boolean'].includes(typeof value))
    fail(report, path, messages.type('string,number,boolean'));
};

const subMinutePeriods = [1, 5, 10, 20, 30];

/** A period in seconds: a multiple of 60, or one of a high-resolution metric. */
export const period: Shape = (value, path, report) => {
  const errors = report.errors.length;
  number({ integer: true, min: 1 })(value, path, report);
  if (report.errors.length > errors || subMinutePeriods.includes(value as number)) return;
  if ((value as number) % 60 !== 0) fail(report, path, messages.multipleOf(60));
};

/** An array of one shape. */
export function list(item: Shape, rules: { readonly min?: number; readonly max?: number } = {}): Shape {
  return (value, path, report) => {
    if (!Array.isArray(value)) return fail(report, path, messages.type('array'));
    if (rules.min !== undefined && value.length < rules.min) fail(report, path, messages.tooFew(rules.min));
    if (rules.max !== undefined && value.length > rules.max) fail(report, path, messages.tooMany(rules.max));
    value.forEach((entry, index) => item(entry, member(path, index), report));
  };
}

/** An object of named members; members without a shape are warned about and ignored. */
export function object(
  shapes: Readonly<Record<string, Shape>>,
  rules: { readonly required?: readonly string[]; readonly unexpected?: (property: string) => string } = {},
): Shape {
  return (value, path, report) => {
    if (!isObject(value)) return fail(report, path, messages.type('object'));
    for (const property of rules.required ?? [])
      if (value[property] === undefined) fail(report, path, messages.required(property));
    const unexpected = rules.unexpected ?? messages.unexpectedInWidget;
    for (const [property, entry] of Object.entries(value)) {
      const shape = Object.hasOwn(shapes, property) ? shapes[property] : undefined;
      if (shape === undefined) warn(report, path, unexpected(property));
      else shape(entry, member(path, property), report);
    }
  };
}

/** All of several shapes. */
export function all(...shapes: readonly Shape[]): Shape {
  return (value, path, report) => shapes.forEach((shape) => shape(value, path, report));
}
