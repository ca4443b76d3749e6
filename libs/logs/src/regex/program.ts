import type { AssertionKind, RegexNode, RegexSyntax } from './ast.ts';
import type { CharSet } from './char-set.ts';
import { RegexError } from './errors.ts';

/** The instructions of the matching machine. `split` prefers `a` over `b`; every other one goes on to the next or to `a`. */
export const opcode = { char: 0, set: 1, split: 2, jump: 3, save: 4, assert: 5, match: 6 } as const;

/** A regular expression as instructions in parallel arrays. */
export interface Program {
  readonly op: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly sets: readonly CharSet[];
  readonly assertions: readonly AssertionKind[];
  /** Two per group, group 0 (the whole match) included. */
  readonly slotCount: number;
  /** The text that every match begins with. */
  readonly prefix: string;
  /** The pattern is nothing but `prefix`. */
  readonly literal: boolean;
  /** Every match begins at the start of the text. */
  readonly anchored: boolean;
}

/** The largest program that is accepted; counted repetitions are written out, so `(a{1000}){1000}` would not fit in memory. */
export const maxInstructions = 10_000;

interface Emitter {
  readonly op: number[];
  readonly a: number[];
  readonly b: number[];
  readonly sets: CharSet[];
  readonly assertions: AssertionKind[];
}

/** Translates a parsed pattern. Throws a `RegexError` when it is too large. */
export function compileProgram(syntax: RegexSyntax): Program {
  const emitter: Emitter = { op: [], a: [], b: [], sets: [], assertions: [] };
  emit(emitter, opcode.save, 0);
  emitNode(emitter, syntax.node);
  emit(emitter, opcode.save, 1);
  emit(emitter, opcode.match);
  return {
    op: Uint8Array.from(emitter.op),
    a: Int32Array.from(emitter.a),
    b: Int32Array.from(emitter.b),
    sets: emitter.sets,
    assertions: emitter.assertions,
    slotCount: 2 * (syntax.groupNames.length + 1),
    ...beginning(syntax.node),
  };
}

function emit(emitter: Emitter, op: number, a = 0, b = 0): number {
  if (emitter.op.length >= maxInstructions) {
    throw new RegexError(`the regex is too large once its repetitions are written out; shorten its {counts}`, 0);
  }
  emitter.op.push(op);
  emitter.a.push(a);
  emitter.b.push(b);
  return emitter.op.length - 1;
}

function emitNode(emitter: Emitter, node: RegexNode): void {
  switch (node.type) {
    case 'empty':
      return;
    case 'set':
      return emitSet(emitter, node.set);
    case 'assertion':
      emit(emitter, opcode.assert, emitter.assertions.push(node.kind) - 1);
      return;
    case 'sequence':
      for (const item of node.items) emitNode(emitter, item);
      return;
    case 'alternatives':
      return emitAlternatives(emitter, node.items);
    case 'group':
      emit(emitter, opcode.save, 2 * node.index);
      emitNode(emitter, node.body);
      emit(emitter, opcode.save, 2 * node.index + 1);
      return;
    case 'repeat':
      return emitRepeat(emitter, node);
    default:
      return node satisfies never;
  }
}

function emitSet(emitter: Emitter, set: CharSet): void {
  if (set.length === 2 && set[0] === set[1]) emit(emitter, opcode.char, set[0]);
  else emit(emitter, opcode.set, emitter.sets.push(set) - 1);
}

function emitAlternatives(emitter: Emitter, items: readonly RegexNode[]): void {
  const jumps: number[] = [];
  items.forEach((item, index) => {
    if (index === items.length - 1) return emitNode(emitter, item);
    const split = emit(emitter, opcode.split);
    emitter.a[split] = emitter.op.length;
    emitNode(emitter, item);
    jumps.push(emit(emitter, opcode.jump));
    emitter.b[split] = emitter.op.length;
  });
  for (const jump of jumps) emitter.a[jump] = emitter.op.length;
}

function emitRepeat(emitter: Emitter, node: RegexNode & { type: 'repeat' }): void {
  for (let count = 0; count < node.min; count += 1) {
    const before = emitter.op.length;
    emitNode(emitter, node.body);
    if (emitter.op.length === before) break;
  }
  if (node.max === Infinity) return emitStar(emitter, node.body, node.greedy);
  const exits: number[] = [];
  for (let count = node.min; count < node.max; count += 1) {
    exits.push(emitBranch(emitter, node.greedy));
    emitNode(emitter, node.body);
  }
  for (const exit of exits) closeBranch(emitter, exit, node.greedy);
}

function emitStar(emitter: Emitter, body: RegexNode, greedy: boolean): void {
  const split = emitBranch(emitter, greedy);
  emitNode(emitter, body);
  emit(emitter, opcode.jump, split);
  closeBranch(emitter, split, greedy);
}

/** Emits a choice between going on right here and leaving; `closeBranch` says where to. */
function emitBranch(emitter: Emitter, greedy: boolean): number {
  const split = emit(emitter, opcode.split);
  if (greedy) emitter.a[split] = split + 1;
  else emitter.b[split] = split + 1;
  return split;
}

function closeBranch(emitter: Emitter, split: number, greedy: boolean): void {
  if (greedy) emitter.b[split] = emitter.op.length;
  else emitter.a[split] = emitter.op.length;
}

/** Collects what is known of every match before any matching. */
function beginning(node: RegexNode): Pick<Program, 'prefix' | 'literal' | 'anchored'> {
  const items = node.type === 'sequence' ? node.items : [node];
  const [first] = items;
  const anchored = first?.type === 'assertion' && first.kind === 'inputStart';
  const count = items.findIndex((item) => !isCharacter(item));
  const characters = count === -1 ? items : items.slice(0, count);
  const prefix = characters.map((item) => (item.type === 'set' ? String.fromCodePoint(item.set[0]!) : '')).join('');
  return { prefix, literal: count === -1, anchored };
}

function isCharacter(node: RegexNode): boolean {
  return node.type === 'set' && node.set.length === 2 && node.set[0] === node.set[1];
}
