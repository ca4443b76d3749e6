import { parseDuration } from '../time/duration.ts';
import type { Happening } from './happening.ts';

/** How often a line is written. */
export interface Repetition {
  /** @default 1 */
  readonly times?: number;
  /** The time from the first to the last of them. @default '0s', all at once */
  readonly over?: string;
}

/** What can happen to a log group. */
export interface LogVerbs {
  /** Takes in a line: text as it is, anything else as JSON. The group must exist. */
  receives(line: unknown, repetition?: Repetition): Happening;
}

/** Makes the verbs of a log group. */
export function logVerbs(group: string): LogVerbs {
  return {
    receives(line, { times = 1, over = '0s' } = {}) {
      if (!Number.isInteger(times) || times < 1) throw new Error(`times must be a whole number above 0, got ${times}`);
      const message = typeof line === 'string' ? line : JSON.stringify(line);
      const step = times === 1 ? 0 : parseDuration(over) / (times - 1);
      const often = times === 1 ? '' : ` ${times} times${over === '0s' ? '' : ` over ${over}`}`;
      return {
        sentence: `${group} receives ${shortened(message)}${often}`,
        deeds: Array.from({ length: times }, (_, turn) => ({
          after: Math.round(turn * step),
          deed: { kind: 'log', group, message } as const,
        })),
      };
    },
  };
}

function shortened(message: string): string {
  return message.length <= 60 ? `"${message}"` : `"${message.slice(0, 57)}..."`;
}
