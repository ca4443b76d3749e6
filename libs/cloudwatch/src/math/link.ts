import { walk, type MathExpression, type Range } from './ast.ts';
import { check, type Checked, type Declared } from './check.ts';
import { inExpression, MathError } from './errors.ts';

/** A checked expression of a request, ready to be evaluated after those it refers to. */
export interface LinkedExpression extends Checked {
  readonly id: string;
  readonly expression: MathExpression;
}

/** The ids that expressions may refer to. */
export interface MathScope {
  /** In the order of the request; METRICS() lists them so. */
  readonly metricIds: readonly string[];
  readonly expressions: ReadonlyMap<string, MathExpression>;
}

/**
 * Checks the expressions that `roots` need and puts them in the order in which they can be evaluated.
 * @throws MathError with the id of the expression at fault, also when expressions refer to each other in a circle.
 */
export function link(roots: Iterable<string>, { metricIds, expressions }: MathScope): readonly LinkedExpression[] {
  const declared = new Map<string, Declared>();
  for (const id of metricIds) declared.set(id, { kind: 'metric', type: 'TS', elementWise: true });
  return order(roots, expressions).map((id) => {
    const expression = expressions.get(id)!;
    const checked = inExpression(id, () => check(expression, (name) => declared.get(name)));
    declared.set(id, { kind: 'expression', ...checked });
    return { id, expression, ...checked };
  });
}

/** Walks the references depth first; the path is a list and not the call stack, because a request may have 500 expressions. */
function order(roots: Iterable<string>, expressions: ReadonlyMap<string, MathExpression>): readonly string[] {
  const done = new Set<string>();
  for (const root of roots) {
    const path: { id: string; open: Reference[] }[] = [];
    const enter = (id: string) => path.push({ id, open: references(expressions.get(id)!) });
    if (!done.has(root)) enter(root);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const reference = step.open.pop();
      if (reference === undefined) {
        done.add(step.id);
        path.pop();
      } else if (expressions.has(reference.id) && !done.has(reference.id)) {
        refuseCircle([...path.map(({ id }) => id)], reference, expressions);
        enter(reference.id);
      }
    }
  }
  return [...done];
}

interface Reference {
  readonly id: string;
  readonly range: Range;
}

function references({ root }: MathExpression): Reference[] {
  const found: Reference[] = [];
  walk(root, (node) => {
    if (node.kind === 'reference') found.push(node);
  });
  return found.reverse();
}

function refuseCircle(
  path: readonly string[],
  { id, range }: Reference,
  expressions: ReadonlyMap<string, MathExpression>,
): void {
  const from = path.indexOf(id);
  if (from < 0) return;
  const last = path.at(-1)!;
  const message = `expressions refer to each other in a circle: ${[...path.slice(from), id].join(' → ')}`;
  throw new MathError('cycle', message, { range, source: expressions.get(last)!.source, id: last });
}
