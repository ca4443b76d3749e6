import type { Conflict } from './conflicts.ts';
import type { RecognisedCases } from './case-file.ts';
import type { ConformanceCase, Outcome } from './family.ts';

/** What became of one case. */
export type CaseResult =
  | { readonly verdict: 'passed'; readonly id: string }
  | { readonly verdict: 'failed'; readonly id: string; readonly expected: unknown; readonly actual: unknown }
  | { readonly verdict: 'conflict'; readonly id: string; readonly conflict: Conflict }
  | { readonly verdict: 'not run'; readonly id: string; readonly reason: string };

/** What became of the cases of one family in one file. */
export interface GroupResult {
  readonly family: string;
  readonly results: readonly CaseResult[];
}

/** Runs the cases of one family; a case that conflicts with a better source counts neither as passed nor as failed. */
export function runCases({ family, notRun, cases }: RecognisedCases, conflicts: readonly Conflict[]): GroupResult {
  return {
    family,
    results: cases.map((one): CaseResult => {
      const reason = one.notRun ?? notRun;
      if (reason !== undefined) return { verdict: 'not run', id: one.id, reason };
      const { ok, expected, actual } = outcomeOf(one);
      if (ok) return { verdict: 'passed', id: one.id };
      const conflict = conflicts.find((candidate) => candidate.family === family && candidate.id === one.id);
      if (conflict !== undefined) return { verdict: 'conflict', id: one.id, conflict };
      return { verdict: 'failed', id: one.id, expected, actual };
    }),
  };
}

function outcomeOf(one: ConformanceCase): Outcome {
  try {
    return one.run();
  } catch (error) {
    return {
      ok: false,
      expected: 'an answer',
      actual: error instanceof Error ? `${error.name}: ${error.message}` : error,
    };
  }
}
