import { charSet, union } from './char-set.ts';
import type { CharSet } from './char-set.ts';
import { opcode } from './program.ts';
import type { Program } from './program.ts';

/**
 * Returns the characters that a match can begin with, so that all others are stepped over without starting a thread;
 * undefined when a match can be empty.
 */
export function firstSet({ op, a, b, sets }: Pick<Program, 'op' | 'a' | 'b' | 'sets'>): CharSet | undefined {
  const found: CharSet[] = [];
  const seen = new Uint8Array(op.length);
  const pending = [0];
  while (pending.length > 0) {
    const pc = pending.pop()!;
    if (seen[pc]) continue;
    seen[pc] = 1;
    if (op[pc] === opcode.match) return undefined;
    if (op[pc] === opcode.char) found.push(charSet([[a[pc]!, a[pc]!]]));
    else if (op[pc] === opcode.set) found.push(sets[a[pc]!]!);
    else if (op[pc] === opcode.jump) pending.push(a[pc]!);
    else if (op[pc] === opcode.split) pending.push(a[pc]!, b[pc]!);
    else pending.push(pc + 1);
  }
  return union(found);
}
