import { newCaptures, type Captures, type ValueKind } from './captures.ts';
import { newCursor, passBlanks, type Cursor } from './cursor.ts';
import { decodeString } from './decode.ts';
import { passNumber, passString, passWord } from './scalars.ts';
import type { Node } from './tree.ts';

/** How deep an event may nest before it counts as no JSON; AWS gives no number, this is the default of its JSON library. */
export const MAX_DEPTH = 1000;

/** Reads events with one selector tree. */
export interface EventScan {
  /** The values of each selector in the event that `read` took last. */
  readonly captures: readonly Captures[];
  /** Takes an event; false if it is not one well-formed JSON object, alone in the message. */
  readonly read: (text: string) => boolean;
}

/** The walk over one event. */
interface Walk {
  readonly cursor: Cursor;
  readonly captures: readonly Captures[];
}

/**
 * Prepares to read events without building them: strings and numbers stay where they stand, so a number keeps its literal.
 * Of members with the same name the last counts (recorded 2026).
 */
export function eventScan(root: Node, selectors: number): EventScan {
  const captures = Array.from({ length: selectors }, newCaptures);
  const walk: Walk = { cursor: newCursor(), captures };
  return {
    captures,
    read(text) {
      const { cursor } = walk;
      cursor.text = text;
      cursor.at = 0;
      for (const capture of captures) capture.count = 0;
      if (passBlanks(cursor) !== 123 || !passValue(walk, root, 0)) return false;
      passBlanks(cursor);
      return cursor.at === text.length;
    },
  };
}

function passValue(walk: Walk, node: Node | undefined, depth: number): boolean {
  const kind = passKind(walk, node, depth);
  if (kind === undefined) return false;
  if (node !== undefined) for (const index of node.selectors) capture(walk.captures[index]!, kind, walk.cursor);
  return true;
}

function passKind(walk: Walk, node: Node | undefined, depth: number): ValueKind | undefined {
  const { cursor } = walk;
  switch (passBlanks(cursor)) {
    case 34:
      return passString(cursor) ? 'string' : undefined;
    case 123:
      return passObject(walk, node, depth) ? 'object' : undefined;
    case 91:
      return passArray(walk, node, depth) ? 'array' : undefined;
    case 116:
      return passWord(cursor, 'true') ? 'true' : undefined;
    case 102:
      return passWord(cursor, 'false') ? 'false' : undefined;
    case 110:
      return passWord(cursor, 'null') ? 'null' : undefined;
    default:
      return passNumber(cursor) ? 'number' : undefined;
  }
}

function capture(into: Captures, kind: ValueKind, cursor: Cursor): void {
  const at = into.count++;
  into.kinds[at] = kind;
  into.starts[at] = cursor.start;
  into.ends[at] = cursor.end;
  into.escaped[at] = kind === 'string' && cursor.escaped;
}

function passObject(walk: Walk, node: Node | undefined, depth: number): boolean {
  if (depth >= MAX_DEPTH) return false;
  if (node?.every !== undefined) return passEveryMember(walk, node, node.every, depth);
  const { cursor } = walk;
  const before = node === undefined || node.members.length === 0 ? undefined : countsBefore(walk, node);
  cursor.at++;
  if (passBlanks(cursor) === 125) return passOne(cursor);
  for (;;) {
    if (!passKey(cursor)) return false;
    const child = before === undefined ? undefined : childNamed(node!, cursor);
    if (child !== undefined) forget(walk, child, node!, before!);
    if (!passColon(cursor) || !passValue(walk, child, depth + 1)) return false;
    const code = passBlanks(cursor);
    cursor.at++;
    if (code === 125) return true;
    if (code !== 44) return false;
  }
}

/** Remembers how many values each selector had before this object; only an object inside `*` can find any. */
function countsBefore(walk: Walk, node: Node): readonly number[] {
  for (const index of node.inside)
    if (walk.captures[index]!.count > 0) return node.inside.map((one) => walk.captures[one]!.count);
  return NOTHING_BEFORE;
}

const NOTHING_BEFORE: readonly number[] = [];

/** Drops what an earlier member of the same name in the same object gave. */
function forget(walk: Walk, child: Node, node: Node, before: readonly number[]): void {
  for (const index of child.inside) {
    const count = before === NOTHING_BEFORE ? 0 : before[node.inside.indexOf(index)]!;
    const captures = walk.captures[index]!;
    if (captures.count > count) captures.count = count;
  }
}

function passOne(cursor: Cursor): boolean {
  cursor.at++;
  return true;
}

function passKey(cursor: Cursor): boolean {
  return passBlanks(cursor) === 34 && passString(cursor);
}

function passColon(cursor: Cursor): boolean {
  if (passBlanks(cursor) !== 58) return false;
  cursor.at++;
  return true;
}

function childNamed(node: Node, cursor: Cursor): Node | undefined {
  const { text, start, end } = cursor;
  if (cursor.escaped) {
    const key = decodeString(text.slice(start, end));
    return node.members.find(({ name }) => name === key)?.node;
  }
  for (const { name, node: child } of node.members) {
    if (end - start === name.length && text.startsWith(name, start)) return child;
  }
  return undefined;
}

/** Passes an object whose members are all selected: first finds the last member of each name, then reads those. */
function passEveryMember(walk: Walk, node: Node, every: Node, depth: number): boolean {
  const { cursor } = walk;
  const values = new Map<string, number>();
  cursor.at++;
  let code = passBlanks(cursor);
  if (code === 125) return passOne(cursor);
  for (; code !== 125; cursor.at++) {
    if (!passKey(cursor)) return false;
    const raw = cursor.text.slice(cursor.start, cursor.end);
    const key = cursor.escaped ? decodeString(raw) : raw;
    if (!passColon(cursor)) return false;
    values.delete(key);
    values.set(key, cursor.at);
    if (!passValue(walk, undefined, depth + 1)) return false;
    code = passBlanks(cursor);
    if (code !== 44 && code !== 125) return false;
  }
  const end = cursor.at;
  for (const [key, at] of values) {
    const child = node.members.find(({ name }) => name === key)?.node;
    if (child !== undefined) passAgain(walk, child, at, depth);
    passAgain(walk, every, at, depth);
  }
  cursor.at = end;
  return true;
}

/** Reads a value that is known to be well formed for one more node. */
function passAgain(walk: Walk, node: Node, at: number, depth: number): void {
  walk.cursor.at = at;
  passValue(walk, node, depth + 1);
}

function passArray(walk: Walk, node: Node | undefined, depth: number): boolean {
  if (depth >= MAX_DEPTH) return false;
  const { cursor } = walk;
  cursor.at++;
  if (passBlanks(cursor) === 93) return passOne(cursor);
  for (let index = 0; ; index++) {
    const at = cursor.at;
    if (!passElement(walk, node, index, depth)) return false;
    if (node?.every !== undefined) passAgain(walk, node.every, at, depth);
    const code = passBlanks(cursor);
    cursor.at++;
    if (code === 93) return true;
    if (code !== 44) return false;
  }
}

function passElement(walk: Walk, node: Node | undefined, index: number, depth: number): boolean {
  let child: Node | undefined;
  if (node !== undefined) for (const element of node.elements) if (element.index === index) child = element.node;
  return passValue(walk, child, depth + 1);
}
