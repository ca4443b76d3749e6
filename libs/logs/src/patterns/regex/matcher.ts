import { contains } from '../../regex/char-set.ts';
import type { TextTest } from '../shared/glob.ts';
import { alphabetOf } from './alphabet.ts';
import type { Regex } from './ast.ts';
import { closure } from './closure.ts';
import { programOf, type Program } from './program.ts';

/** A state of the deterministic automaton, made when a text first leads to it. */
interface State {
  readonly items: readonly number[];
  /** Whether a match has ended before or at this point. */
  readonly matched: boolean;
  /** Whether the text matches if it ends here. */
  readonly matchesAtEnd: boolean;
  /** The following state per letter of the alphabet, where it is known already. */
  readonly next: (State | undefined)[];
}

const MATCH = 0;
/** How many states one expression keeps before it forgets them all and begins anew; bounds the memory. */
const MAX_STATES = 1000;

/**
 * Compiles an expression into a search anywhere in a text. It walks over the text once and never backs up: the time grows with
 * the length of the text, at worst times the size of the expression, and mostly costs one table look-up a character. `$` also
 * holds before a line feed that ends the text, as on the JVM.
 */
export function compileRegex(regex: Regex): TextTest {
  const program = programOf(regex);
  const alphabet = alphabetOf(program.instructions.flatMap((one) => (one.kind === 'read' ? [one.set] : [])));
  const states = new Map<string, State>();
  const first = newState(
    program,
    closure(program, program.entries, { atStart: true, atEnd: false }),
    true,
    alphabet.size,
  );

  function follow(state: State, letter: number): State {
    const items = step(program, state.items, alphabet.samples[letter]!);
    const key = items.join();
    let next = states.get(key);
    if (next === undefined) {
      if (states.size >= MAX_STATES) forget();
      next = newState(program, items, false, alphabet.size);
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

  return (text, start, end) => {
    const lastLineEnd = end > start && text.charCodeAt(end - 1) === 10 ? end - 1 : -1;
    let state = first;
    for (let at = start; at < end; at++) {
      if (state.matched || (at === lastLineEnd && state.matchesAtEnd)) return true;
      let code = text.charCodeAt(at);
      if (code >= 0xd800 && code <= 0xdbff) {
        code = text.codePointAt(at)!;
        if (code > 0xffff) at++;
      }
      const letter = alphabet.letterOf(code);
      state = state.next[letter] ?? follow(state, letter);
    }
    return state.matched || state.matchesAtEnd;
  };
}

function newState(program: Program, items: readonly number[], atStart: boolean, letters: number): State {
  return {
    items,
    matched: items.includes(MATCH),
    matchesAtEnd: closure(program, items, { atStart, atEnd: true }).includes(MATCH),
    next: new Array<State | undefined>(letters).fill(undefined),
  };
}

/** Reads one character in every alternative at once, and begins the search anew after it. */
function step(program: Program, items: readonly number[], code: number): number[] {
  const seeds = [...program.entries];
  for (const index of items) {
    const instruction = program.instructions[index]!;
    if (instruction.kind === 'read' && contains(instruction.set, code)) seeds.push(instruction.next);
  }
  return closure(program, seeds, { atStart: false, atEnd: false });
}
