import type { DrillResult } from '../runner/run-drill.ts';

/** Writes what went otherwise than expected in a drill, with its transcripts; empty when there is nothing to say. */
export function renderFindings({ drill, fault, outcomes, transcripts }: DrillResult): string {
  const unmet = outcomes.flatMap(({ sentence, instead }) =>
    instead === undefined ? [] : [`  expected: ${sentence}\n  but:      ${instead}`],
  );
  const parts = [...(fault === undefined ? [] : [`  cannot be played: ${fault}`]), ...unmet, ...transcripts];
  return parts.length === 0 ? '' : [drill.name, ...parts].join('\n\n');
}
