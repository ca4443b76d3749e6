import type { JsonValue } from '@shopwatch/notifications';
import { invalid, notModelled } from '../faults.ts';

/** A step into a value: a member of an object or an item of an array. */
export type PathStep = number | string;

/**
 * Reads a path into an event: `$`, members in dot notation, indices of arrays.
 *
 * @throws AwsError ValidationException; NotImplemented for wildcards
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export function parsePath(path: string): PathStep[] {
  if (!path.startsWith('$')) throw malformed(path);
  if (path.includes('*')) throw notModelled(`The wildcard in the path ${path}`);
  const steps: PathStep[] = [];
  for (let at = 1; at < path.length;) {
    const end = endOfStep(path, at);
    steps.push(path[at] === '.' ? memberName(path, at, end) : index(path, at, end));
    at = end;
  }
  return steps;
}

/** The value at a path; undefined when there is none. */
export function valueAt(event: JsonValue, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = event;
  for (const step of parsePath(path)) value = stepInto(value, step);
  return value;
}

function stepInto(value: JsonValue | undefined, step: PathStep): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return typeof step === 'number' ? (value[step] as JsonValue | undefined) : undefined;
  const members = value as Readonly<Record<string, JsonValue>>;
  return Object.hasOwn(members, step) ? members[step] : undefined;
}

function endOfStep(path: string, start: number): number {
  const stops = path[start] === '[' ? ']' : '.[';
  for (let at = start + 1; at < path.length; at += 1) {
    if (stops.includes(path[at]!)) return path[start] === '[' ? at + 1 : at;
  }
  return path.length;
}

function memberName(path: string, start: number, end: number): string {
  if (end === start + 1) throw malformed(path);
  return path.slice(start + 1, end);
}

function index(path: string, start: number, end: number): number {
  const text = path.slice(start, end);
  if (!/^\[\d{1,9}\]$/.test(text)) throw malformed(path);
  return Number(text.slice(1, -1));
}

function malformed(path: string): Error {
  return invalid(`Invalid JSON path ${path}. Reason: a path is $, then members in dot notation and indices of arrays.`);
}
