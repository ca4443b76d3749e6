import { contains } from '../../regex/char-set.ts';
import type { TextTest } from '../shared/glob.ts';
import { alphabetOf } from './alphabet.ts';
import type { Regex } from './ast.ts';
import { createAutomaton, type State } from './automaton.ts';
import { programOf } from './program.ts';

/**
 * Compiles an expression into a search anywhere in a text. It walks over the text once and never backs up: the time grows with
 * the length of the text, at worst times the size of the expression, and mostly costs one table look-up a character. `$` also
 * holds before a line feed that ends the text, as on the JVM. Queries have a machine of their own in src/regex, because they ask
 * for groups and for the place of a match, which no set of states can tell; both build on the char sets there.
 */
export function compileRegex(regex: Regex): TextTest {
  const program = programOf(regex);
  const reads = program.instructions.map((one) => (one.kind === 'read' ? one.set : undefined));
  const alphabet = alphabetOf(reads.filter((set) => set !== undefined));
  const automaton = createAutomaton(program, alphabet.size, (instruction, letter) => {
    const set = reads[instruction];
    return set !== undefined && contains(set, alphabet.samples[letter]!);
  });

  return (text, start, end) => {
    const lastLineEnd = end > start && text.charCodeAt(end - 1) === 10 ? end - 1 : -1;
    let state: State = automaton.first;
    for (let at = start; at < end; at++) {
      if (state.matched || (at === lastLineEnd && automaton.matchesAtEnd(state))) return true;
      let code = text.charCodeAt(at);
      if (code >= 0xd800 && code <= 0xdbff) {
        code = text.codePointAt(at)!;
        if (code > 0xffff) at++;
      }
      const letter = alphabet.letterOf(code);
      state = state.next[letter] ?? automaton.follow(state, letter);
    }
    return state.matched || automaton.matchesAtEnd(state);
  };
}
