import { listOf, member, short, textOf, type JsonObject } from './values.ts';
import type { Complain } from './violation.ts';

/** The most keys of a dimension set. */
const MAX_KEYS = 30;
const MAX_KEY_LENGTH = 250;
const MAX_VALUE_LENGTH = 1024;

/** One set of dimensions with the values that the document gives them. */
export type DimensionSet = Readonly<Record<string, string>>;

/** Reads the dimension sets of a directive: at least one, each of root members with texts. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html */
export function readDimensionSets(sets: unknown, root: JsonObject, path: string, complain: Complain): DimensionSet[] {
  if (Array.isArray(sets) && sets.length === 0)
    complain(path, 'must have at least one dimension set, which may be empty');
  return listOf(sets, Infinity, path, complain).map((set, index) => readSet(set, root, `${path}[${index}]`, complain));
}

function readSet(set: unknown, root: JsonObject, path: string, complain: Complain): DimensionSet {
  return Object.fromEntries(
    listOf(set, MAX_KEYS, path, complain).flatMap((key, index) => {
      const name = textOf(key, MAX_KEY_LENGTH, `${path}[${index}]`, complain);
      const value = name === undefined ? undefined : readValue(member(root, name), name, complain);
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function readValue(value: unknown, name: string, complain: Complain): string | undefined {
  if (typeof value === 'string') return textOf(value, MAX_VALUE_LENGTH, name, complain);
  complain(name, `must be a string to serve as a dimension, got ${short(value)}`);
  return undefined;
}
