import type { StackSource } from '../assembly/stack-source.ts';
import type { Check } from '../checks/check.ts';
import { defaultConfiguration, type Configuration } from '../config/configuration.ts';
import { silenced } from '../config/silence.ts';
import type { Model } from '../model/model.ts';
import { readModel } from '../model/read-model.ts';
import { acknowledgement } from './acknowledgement.ts';
import type { Finding } from './finding.ts';
import { LineFinder } from './line-finder.ts';
import { jsonPointer } from './pointer.ts';
import type { Problem } from './problem.ts';

/** How to run checks. */
export interface RunOptions {
  /** @default the configuration of who gives none */
  readonly configuration?: Configuration;
  /**
   * `platform`: everything that belongs together is given, so what is in no template is nowhere. `stack`: there may be more.
   * @default 'platform'
   */
  readonly sees?: 'platform' | 'stack';
  /** The day, `2027-03-31`, that silences are held against. */
  readonly today: string;
}

/** Runs checks over templates and returns what they found, those that somebody accepted too. */
export function runChecks(
  checks: readonly Check[],
  sources: readonly StackSource[],
  { configuration = defaultConfiguration, sees = 'platform', today }: RunOptions,
): readonly Finding[] {
  const model = readModel(sources, configuration.published);
  const chosen = checks.filter(
    (check) => !configuration.skip.includes(check.id) && (sees === 'platform' || check.sees !== 'platform'),
  );
  const lines = new Map<StackSource, LineFinder>();
  return chosen.flatMap((check) => run(check, { model, configuration, today, lines }));
}

/** What all checks of one run share. */
interface Run {
  readonly model: Model;
  readonly configuration: Configuration;
  readonly today: string;
  /** Made for a template when it has its first finding. */
  readonly lines: Map<StackSource, LineFinder>;
}

function run(check: Check, { model, configuration, today, lines }: Run): readonly Finding[] {
  return [...check.find(model, configuration.preferences)].map((problem) => {
    const { source } = problem.resource.stack;
    const finder = lines.get(source) ?? new LineFinder(source.text);
    lines.set(source, finder);
    const finding = placed(check, problem, finder);
    const pardon =
      acknowledgement(source, finding.construct, check.id) ?? silenced(finding, configuration.silences, today);
    return pardon ? { ...finding, pardon } : finding;
  });
}

function placed({ id, severity }: Check, { resource, at, message }: Problem, lines: LineFinder): Finding {
  const { source } = resource.stack;
  const path = ['Resources', resource.logicalId, ...at];
  return {
    check: id,
    severity,
    message,
    page: pageOf(id),
    stack: source.name,
    file: source.file,
    line: lines.lineOf(path),
    pointer: jsonPointer(path),
    logicalId: resource.logicalId,
    construct: resource.path,
  };
}

/** Returns the page of a check, from the root of the repository. */
export function pageOf(id: string): string {
  return `docs/checks/${id}.md`;
}
