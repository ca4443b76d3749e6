import type { SpaceField, SpacePattern } from './ast.ts';
import { compileCondition, type FieldTest } from './condition.ts';
import { newFields, splitFields, type Fields } from './split.ts';

/** A compiled space-delimited pattern. */
export interface SpaceMatcher {
  readonly test: (line: string) => boolean;
  /** Returns the fields of a line that matches, `$name` or `$position` to text in the order of the line; else undefined. */
  readonly extract: (line: string) => Record<string, string> | undefined;
}

/** One field of the pattern, and how far it is from the end if it stands after `...`. */
interface Slot {
  readonly name: string;
  readonly test: FieldTest | undefined;
}

/** The fields of a pattern before and after its `...`. */
interface Layout {
  readonly head: readonly Slot[];
  readonly tail: readonly Slot[];
  readonly open: boolean;
}

/**
 * Compiles a space-delimited pattern. `...` takes any number of fields, none included. Without it the last field takes the
 * rest of the line as it stands, delimiters included, if there is more than one field left (recorded 2026). A line with fewer
 * fields than the pattern does not match.
 */
export function compileSpace(pattern: SpacePattern): SpaceMatcher {
  const layout = layoutOf(pattern.fields);
  const fields = newFields();
  const test = (line: string): boolean => {
    splitFields(line, fields);
    takeRest(fields, layout);
    return meets(line, fields, layout);
  };
  return { test, extract: (line) => (test(line) ? extractFields(line, fields, layout) : undefined) };
}

function layoutOf(fields: readonly SpaceField[]): Layout {
  const at = fields.findIndex((field) => field.kind === 'ellipsis');
  if (at < 0) return { head: fields.flatMap(slotOf), tail: [], open: fields.length === 0 };
  return { head: fields.slice(0, at).flatMap(slotOf), tail: fields.slice(at + 1).flatMap(slotOf), open: true };
}

function slotOf(field: SpaceField): Slot[] {
  if (field.kind === 'ellipsis') return [];
  return [{ name: field.name, test: field.condition && compileCondition(field.condition) }];
}

function takeRest(fields: Fields, { head, open }: Layout): void {
  if (open || fields.count <= head.length) return;
  const last = head.length - 1;
  fields.starts[last] = fields.outerStarts[last]!;
  fields.ends[last] = fields.outerEnds[fields.count - 1]!;
  fields.count = head.length;
}

function meets(line: string, fields: Fields, { head, tail }: Layout): boolean {
  if (fields.count < head.length + tail.length) return false;
  const shift = fields.count - tail.length;
  return meetsFrom(line, fields, head, 0) && meetsFrom(line, fields, tail, shift);
}

function meetsFrom(line: string, fields: Fields, slots: readonly Slot[], shift: number): boolean {
  for (let at = 0; at < slots.length; at++) {
    const test = slots[at]!.test;
    if (test !== undefined && !test(line, fields.starts[at + shift]!, fields.ends[at + shift]!)) return false;
  }
  return true;
}

/** A field without a name, or taken by `...`, has its position in the line, counted from 1. */
function extractFields(line: string, fields: Fields, { head, tail }: Layout): Record<string, string> {
  const extracted: Record<string, string> = {};
  const shift = fields.count - tail.length;
  for (let at = 0; at < fields.count; at++) {
    const name = (at < shift ? head[at] : tail[at - shift])?.name;
    extracted[`$${name === undefined || name === '' ? at + 1 : name}`] = line.slice(fields.starts[at], fields.ends[at]);
  }
  return extracted;
}
