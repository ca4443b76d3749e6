import { MAX_JSON_DEPTH } from '../json/json-cursor.ts';
import type { Entry, FilterObject, Test } from './ast.ts';
import type { Dialect } from './dialect.ts';
import { FilterSyntaxError } from './filter-syntax-error.ts';
import { compileTest, type Matcher } from './matchers.ts';
import { wildcardsTooComplex } from './wildcard-complexity.ts';

/** Most ways in which the `$or` branches of one filter may combine. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-or-matching */
export const MOST_COMBINATIONS = 1000;

/** One way through the `$or` branches: for each name what its values are asked, and the names inside it. */
export interface RuleNode {
  matchers: readonly Matcher[];
  /** True where a missing value is one of the wanted ones. */
  absent: boolean;
  /** True where this node or one inside it may be missing. */
  mayBeAbsent: boolean;
  /** True where values are asked for at this name itself. */
  tested: boolean;
  readonly inside: Map<string, RuleNode>;
}

/** A filter ready to match: it admits what any of its rules admits. */
export type Rules = readonly RuleNode[];

type Paths = ReadonlyMap<string, readonly Test[]>;

/**
 * Compiles a filter; a path that is given twice keeps the later tests, as in AWS's engine.
 * @throws FilterSyntaxError where it would grow too large
 */
export function compileRules(filter: FilterObject, dialect: Dialect): Rules {
  if (countCombinations(filter) > MOST_COMBINATIONS) {
    throw new FilterSyntaxError(
      `Rule is too complex - the $or branches combine in more than ${MOST_COMBINATIONS} ways`,
    );
  }
  return expandObject([new Map()], '', filter).map((paths) => compilePaths(paths, dialect));
}

function countCombinations({ entries }: FilterObject): number {
  return entries.reduce((count, entry) => count * entryCombinations(entry), 1);
}

function entryCombinations(entry: Entry): number {
  switch (entry.kind) {
    case 'field':
      return 1;
    case 'object':
      return countCombinations(entry.value);
    case 'or':
      return entry.branches.reduce((count, branch) => count + countCombinations(branch), 0);
    default:
      return entry satisfies never;
  }
}

function expandObject(rules: readonly Paths[], prefix: string, { entries }: FilterObject): readonly Paths[] {
  return entries.reduce((grown, entry) => expandEntry(grown, prefix, entry), rules);
}

function expandEntry(rules: readonly Paths[], prefix: string, entry: Entry): readonly Paths[] {
  switch (entry.kind) {
    case 'field':
      return rules.map((paths) => new Map(paths).set(prefix + entry.name, entry.tests));
    case 'object':
      return expandObject(rules, `${prefix}${entry.name}.`, entry.value);
    case 'or':
      return entry.branches.flatMap((branch) => expandObject(rules, prefix, branch));
    default:
      return entry satisfies never;
  }
}

function emptyNode(): RuleNode {
  return { matchers: [], absent: false, mayBeAbsent: false, tested: false, inside: new Map() };
}

function compilePaths(paths: Paths, dialect: Dialect): RuleNode {
  const root = emptyNode();
  for (const [path, tests] of paths) addPath(root, path.split('.'), tests, dialect);
  return root;
}

function addPath(root: RuleNode, names: readonly string[], tests: readonly Test[], dialect: Dialect): void {
  if (names.length > MAX_JSON_DEPTH) {
    throw new FilterSyntaxError(
      `Document nesting depth (${names.length}) exceeds the maximum allowed (${MAX_JSON_DEPTH})`,
    );
  }
  refuseComplexWildcards(tests);
  const absent = tests.some((test) => test.kind === 'exists' && !test.present);
  let node = root;
  for (const name of names) {
    node.mayBeAbsent ||= absent;
    const inner = node.inside.get(name) ?? emptyNode();
    node.inside.set(name, inner);
    node = inner;
  }
  node.mayBeAbsent ||= absent;
  node.absent = absent;
  node.tested = true;
  node.matchers = tests.flatMap((test) => compileTest(test, dialect) ?? []);
}

function refuseComplexWildcards(tests: readonly Test[]): void {
  const texts = tests.flatMap((test) => {
    if (test.kind === 'wildcard') return [test.text];
    return test.kind === 'anything-but-like' && test.like === 'wildcard' ? test.texts : [];
  });
  if (!wildcardsTooComplex(texts)) return;
  throw new FilterSyntaxError(
    'Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character',
  );
}
