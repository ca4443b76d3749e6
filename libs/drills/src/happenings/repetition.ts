import { parseDuration } from '../time/duration.ts';
import type { Deed, Happening } from './happening.ts';

/** How often something is done. */
export interface Repetition {
  /** @default 1 */
  readonly times?: number;
  /** The time from the first to the last of them. @default '0s', all at once */
  readonly over?: string;
}

/** Does something again and again, evenly. @param deed what is done, by its turn from 0 on */
export function repeated(
  sentence: string,
  { times = 1, over = '0s' }: Repetition,
  deed: (turn: number) => Deed,
): Happening {
  if (!Number.isInteger(times) || times < 1) throw new Error(`times must be a whole number above 0, got ${times}`);
  const step = times === 1 ? 0 : parseDuration(over) / (times - 1);
  const often = times === 1 ? '' : ` ${times} times${over === '0s' ? '' : ` over ${over}`}`;
  return {
    sentence: `${sentence}${often}`,
    deeds: Array.from({ length: times }, (_, turn) => ({ after: Math.round(turn * step), deed: deed(turn) })),
  };
}

/** Shows a text in a sentence, and not all of it where it is long. */
export function shortened(text: string): string {
  return text.length <= 60 ? `"${text}"` : `"${text.slice(0, 57)}..."`;
}
