import type { StackSource } from '../assembly/stack-source.ts';
import type { Check } from '../checks/check.ts';
import { checks as allChecks } from '../checks/index.ts';
import type { Finding } from './finding.ts';
import { runChecks, type RunOptions } from './run-checks.ts';

/** How to lint. */
export interface LintOptions extends RunOptions {
  /** @default all checks */
  readonly checks?: readonly Check[];
}

/** Runs the checks over templates and returns what they found, those that somebody accepted too. */
export function lint(sources: readonly StackSource[], options: LintOptions): readonly Finding[] {
  return runChecks(options.checks ?? allChecks, sources, options);
}
