import type { DrillResult } from '../runner/run-drill.ts';

/** Writes what did not come out as expected as Markdown: a heading for each drill, and what came instead. */
export function renderMissed(results: readonly DrillResult[]): string {
  const failed = results.filter(({ passed }) => !passed);
  if (failed.length === 0) return 'Every drill comes out as expected.';
  const head = `${failed.length} of ${results.length} drills do not come out as expected.`;
  return [head, ...failed.map(section)].join('\n\n');
}

function section({ drill, fault, outcomes }: DrillResult): string {
  const name = drill.name.charAt(0).toUpperCase() + drill.name.slice(1);
  const unmet = outcomes.flatMap(({ sentence, instead }) =>
    instead === undefined ? [] : [`- ${inline(sentence)}: ${inline(instead)}`],
  );
  return [`### ${inline(name)}`, '', ...(fault === undefined ? unmet : [`- cannot be played: ${inline(fault)}`])].join(
    '\n',
  );
}

/** One line in which nothing means more to Markdown than it says. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/([\\`*_<>|[\]])/g, '\\$1');
}
