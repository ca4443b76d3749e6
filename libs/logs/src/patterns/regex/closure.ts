import type { Program } from './program.ts';

/** Where in the text a set of instructions is entered. */
export interface Place {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * Returns the instructions that are reachable from `seeds` without reading: `read`, `match` and, before the end of the text, `end`,
 * which waits to see whether the text ends here. Ascending, each once.
 */
export function closure(program: Program, seeds: readonly number[], place: Place): number[] {
  const seen = new Set<number>();
  const waiting = [...seeds];
  const reached: number[] = [];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const instruction = program.instructions[index]!;
    switch (instruction.kind) {
      case 'fork':
        waiting.push(instruction.next, instruction.other);
        break;
      case 'start':
        if (place.atStart) waiting.push(instruction.next);
        break;
      case 'end':
        if (place.atEnd) waiting.push(instruction.next);
        else reached.push(index);
        break;
      case 'read':
      case 'match':
        reached.push(index);
        break;
      default:
        instruction satisfies never;
    }
  }
  return reached.sort((a, b) => a - b);
}
