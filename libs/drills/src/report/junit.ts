import type { DrillResult } from '../runner/run-drill.ts';
import { escapeMarkup } from './markup.ts';
import { renderFindings } from './failures.ts';

/** Writes results as JUnit XML, one case per drill. */
export function renderJunit(results: readonly DrillResult[]): string {
  const failures = results.filter(({ passed }) => !passed).length;
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
  const total = results.reduce((sum, { took }) => sum + took, 0);
  const cases = results.map((result) => {
    const head = `<testcase classname="drills" name="${escapeMarkup(result.drill.name)}" time="${seconds(result.took)}"`;
    if (result.passed) return `    ${head}/>`;
    const message = result.fault ?? result.outcomes.find(({ instead }) => instead !== undefined)?.sentence ?? '';
    const text = escapeMarkup(renderFindings(result));
    return `    ${head}>\n      <failure message="${escapeMarkup(message)}">${text}</failure>\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite name="drills" tests="${results.length}" failures="${failures}" time="${seconds(total)}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
