import type { Happening } from './happening.ts';
import { repeated, shortened, type Repetition } from './repetition.ts';

/** What can happen to a log group. */
export interface LogVerbs {
  /** Takes in a line: text as it is, anything else as JSON. The group must exist. */
  receives(line: unknown, repetition?: Repetition): Happening;
}

/** Makes the verbs of a log group. */
export function logVerbs(group: string): LogVerbs {
  return {
    receives(line, repetition = {}) {
      const message = typeof line === 'string' ? line : JSON.stringify(line);
      return repeated(`${group} receives ${shortened(message)}`, repetition, () => ({ kind: 'log', group, message }));
    },
  };
}
