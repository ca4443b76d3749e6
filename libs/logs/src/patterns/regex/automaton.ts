import { closureOf } from './closure.ts';
import type { Program } from './program.ts';

/** A state of the deterministic automaton of a search: the set of instructions that wait for the next character. */
export interface State {
  readonly waiting: Uint16Array;
  /** Whether a match ends here or has ended before. */
  readonly matched: boolean;
  /** The following state per letter of the alphabet, where it is known already. */
  readonly next: (State | undefined)[];
  /** Whether a text matches that ends here, where it is known already. */
  matchesAtEnd: boolean | undefined;
}

/** A deterministic automaton that grows while texts lead it to states it has not seen. */
export interface Automaton {
  /** The state before the first character. */
  readonly first: State;
  readonly follow: (state: State, letter: number) => State;
  /** Tells whether a text that has led to this state matches if it ends here. */
  readonly matchesAtEnd: (state: State) => boolean;
}

const MATCH = 0;
/** How many states an automaton keeps before it forgets them all and begins anew; bounds the memory. */
const MAX_STATES = 1000;

/** Makes the automaton of a program over an alphabet; `takes` tells whether an instruction reads a letter. */
export function createAutomaton(
  program: Program,
  letters: number,
  takes: (instruction: number, letter: number) => boolean,
): Automaton {
  const { instructions, entries } = program;
  const size = instructions.length;
  const table = Uint8Array.from({ length: size * letters }, (_, at) =>
    takes(at % size, Math.floor(at / size)) ? 1 : 0,
  );
  const after = Uint16Array.from(instructions, (one) => (one.kind === 'match' ? 0 : one.next));
  const closure = closureOf(program);
  const states = new Map<string, State>();
  const seeds = new Uint16Array(size + entries.length);
  const first = newState(closure(entries, entries.length, { atStart: true, atEnd: false }), letters);

  /** Reads one character in every alternative at once, and begins the search anew after it. */
  function step(waiting: Uint16Array, letter: number): Uint16Array {
    seeds.set(entries);
    let count = entries.length;
    const row = letter * size;
    for (const instruction of waiting) {
      if (table[row + instruction] === 1) seeds[count++] = after[instruction]!;
    }
    return closure(seeds, count, { atStart: false, atEnd: false });
  }

  function follow(state: State, letter: number): State {
    const waiting = step(state.waiting, letter);
    const key = String.fromCharCode(...waiting);
    let next = states.get(key);
    if (next === undefined) {
      if (states.size >= MAX_STATES) forget();
      next = newState(waiting, letters);
      states.set(key, next);
    }
    state.next[letter] = next;
    return next;
  }

  function forget(): void {
    for (const state of states.values()) state.next.fill(undefined);
    states.clear();
    first.next.fill(undefined);
  }

  function matchesAtEnd(state: State): boolean {
    return (state.matchesAtEnd ??=
      closure(state.waiting, state.waiting.length, { atStart: state === first, atEnd: true })[0] === MATCH);
  }

  return { first, follow, matchesAtEnd };
}

/** The instruction `match` comes first in a program, so it is also first among those that wait. */
function newState(waiting: Uint16Array, letters: number): State {
  const next = new Array<State | undefined>(letters).fill(undefined);
  return { waiting, matched: waiting[0] === MATCH, next, matchesAtEnd: undefined };
}
