import type { CharSet } from '../../regex/char-set.ts';
import type { Piece, Regex } from './ast.ts';
import { setOf } from './atom-set.ts';

/** One instruction of a nondeterministic automaton; `next` and `other` are indexes of instructions. */
export type Instruction =
  | { readonly kind: 'read'; readonly set: CharSet; readonly next: number }
  | { readonly kind: 'fork'; next: number; readonly other: number }
  | { readonly kind: 'start'; readonly next: number }
  | { readonly kind: 'end'; readonly next: number }
  | { readonly kind: 'match' };

/** An expression as instructions; `entries` are where its branches begin. */
export interface Program {
  readonly instructions: readonly Instruction[];
  readonly entries: readonly number[];
}

/** Translates an expression (Thompson's construction, back to front). */
export function programOf(regex: Regex): Program {
  const instructions: Instruction[] = [{ kind: 'match' }];
  const entries = regex.branches.map((pieces) => addBranch(instructions, pieces));
  return { instructions, entries };
}

function addBranch(instructions: Instruction[], pieces: readonly Piece[]): number {
  let next = 0;
  for (let index = pieces.length - 1; index >= 0; index--) {
    next = addPiece(instructions, pieces[index]!, next);
  }
  return next;
}

function addPiece(instructions: Instruction[], piece: Piece, next: number): number {
  switch (piece.kind) {
    case 'start':
    case 'end':
      return add(instructions, { kind: piece.kind, next });
    case 'repeat': {
      const set = setOf(piece.atom);
      let entry = piece.max === Infinity ? addLoop(instructions, set, next) : next;
      const optional = piece.max === Infinity ? 0 : piece.max - piece.min;
      for (let times = 0; times < optional; times++) {
        const read = add(instructions, { kind: 'read', set, next: entry });
        entry = add(instructions, { kind: 'fork', next: read, other: next });
      }
      for (let times = 0; times < piece.min; times++) entry = add(instructions, { kind: 'read', set, next: entry });
      return entry;
    }
    default:
      return piece satisfies never;
  }
}

function addLoop(instructions: Instruction[], set: CharSet, next: number): number {
  const fork: Instruction = { kind: 'fork', next, other: next };
  const entry = add(instructions, fork);
  fork.next = add(instructions, { kind: 'read', set, next: entry });
  return entry;
}

function add(instructions: Instruction[], instruction: Instruction): number {
  return instructions.push(instruction) - 1;
}
