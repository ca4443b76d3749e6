import { wildcardPieces } from './wildcard.ts';

/**
 * From this many partial matches that one value can be in at the same time, a field's wildcards are too complex.
 * Known: a path with one star and five equal parts (7) is accepted and `*:*:*:*:*:event-bus/*` (10) is refused;
 * where the limit stands between the two is not published.
 */
export const WILDCARD_COMPLEXITY_LIMIT = 10;

/** Most states that are looked at; a field that needs more counts as too complex. */
const MOST_STATES = 2000;

const STAR = Symbol('*');
const ANY_OTHER = Symbol('any other character');

type Step = string | typeof STAR;

/** Says whether AWS refuses the wildcard texts of one field for their complexity. */
export function wildcardsTooComplex(texts: readonly string[]): boolean {
  const steps = texts.flatMap((text) => [...stepsOf(text), undefined]);
  if (!steps.includes(STAR)) return false;
  const characters = new Set<string | symbol>([ANY_OTHER, ...steps.filter((step) => typeof step === 'string')]);
  const starts = steps.flatMap((_, at) => (at === 0 || steps[at - 1] === undefined ? [at] : []));
  return explore(steps, characters, enter(steps, starts));
}

function explore(
  steps: readonly (Step | undefined)[],
  characters: Set<string | symbol>,
  start: readonly number[],
): boolean {
  const seen = new Set([start.join()]);
  const waiting = [start];
  for (let active = waiting.pop(); active; active = waiting.pop()) {
    for (const character of characters) {
      const { size, reached } = take(steps, active, character);
      if (size >= WILDCARD_COMPLEXITY_LIMIT || seen.size > MOST_STATES) return true;
      const key = reached.join();
      if (reached.length === 0 || seen.has(key)) continue;
      seen.add(key);
      waiting.push(reached);
    }
  }
  return false;
}

/** Takes one character from every active step; the size counts stars that go on, characters taken and stars entered. */
function take(steps: readonly (Step | undefined)[], active: readonly number[], character: string | symbol) {
  const reached: number[] = [];
  const stars = new Set<number>();
  let taken = 0;
  for (const at of active) {
    if (steps[at] === STAR) {
      stars.add(at);
      reached.push(at);
    } else if (steps[at] === character) {
      taken += 1;
      reached.push(at + 1);
      if (steps[at + 1] === STAR) stars.add(at + 1);
    }
  }
  return { size: taken + stars.size, reached: enter(steps, reached) };
}

/** Adds the step behind each star: a star may stand for nothing. */
function enter(steps: readonly (Step | undefined)[], reached: readonly number[]): readonly number[] {
  const all = new Set(reached);
  for (const at of reached) if (steps[at] === STAR) all.add(at + 1);
  return [...all].filter((at) => steps[at] !== undefined).sort((a, b) => a - b);
}

function stepsOf(text: string): readonly Step[] {
  return wildcardPieces(text).flatMap((piece, index) => (index === 0 ? [...piece] : [STAR, ...piece]));
}
