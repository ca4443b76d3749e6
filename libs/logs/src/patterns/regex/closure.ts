import type { Instruction, Program } from './program.ts';

/** Where in the text a set of instructions is entered. */
export interface Place {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * Follows a program from the first `count` seeds as far as it goes without reading. Answers the instructions that wait there,
 * ascending: `read`, `match` and, before the end of the text, `end`, which waits to see whether the text ends here.
 */
export type Closure = (seeds: ArrayLike<number>, count: number, place: Place) => Uint16Array;

const kindCodes: Readonly<Record<Instruction['kind'], number>> = { read: 0, match: 1, fork: 2, start: 3, end: 4 };
const { fork, start, end } = kindCodes;

/** Prepares to follow a program; the work of one call is at most the size of the program. */
export function closureOf({ instructions }: Program): Closure {
  const size = instructions.length;
  const kinds = Uint8Array.from(instructions, ({ kind }) => kindCodes[kind]);
  const next = Uint16Array.from(instructions, (one) => (one.kind === 'match' ? 0 : one.next));
  const other = Uint16Array.from(instructions, (one) => (one.kind === 'fork' ? one.other : 0));
  const seen = new Uint8Array(size);
  const waits = new Uint8Array(size);
  const stack = new Uint16Array(size + 1);

  function follow(seed: number, { atStart, atEnd }: Place): number {
    let found = 0;
    let depth = 0;
    for (let at = seed; ; at = stack[--depth]!) {
      while (seen[at] === 0) {
        seen[at] = 1;
        const kind = kinds[at]!;
        if (kind === fork) stack[depth++] = other[at]!;
        else if (!((kind === start && atStart) || (kind === end && atEnd))) {
          if (kind !== start) found += waits[at] = 1;
          break;
        }
        at = next[at]!;
      }
      if (depth === 0) return found;
    }
  }

  return (seeds, count, place) => {
    seen.fill(0);
    waits.fill(0);
    let found = 0;
    for (let index = 0; index < count; index++) found += follow(seeds[index]!, place);
    const waiting = new Uint16Array(found);
    for (let at = 0, index = 0; index < found; at++) if (waits[at] === 1) waiting[index++] = at;
    return waiting;
  };
}
