import { cycleOf, wavesOf, type Graph } from '../graph/graph.ts';
import { asBoolean } from '../intrinsics/functions/booleans.ts';
import { evaluate } from '../intrinsics/evaluate.ts';
import type { Scope } from '../intrinsics/scope.ts';
import { pathOf } from '../path.ts';
import { templateError } from '../stack-error.ts';
import { referencesIn } from '../template/references.ts';
import type { Template } from '../template/template.ts';

/**
 * Evaluates all conditions, those first that others mention.
 * @throws StackError for conditions that mention each other in a circle
 */
export function evaluateConditions(template: Template, scope: Omit<Scope, 'conditions'>): ReadonlyMap<string, boolean> {
  const graph = conditionGraph(template);
  const cycle = cycleOf(graph);
  if (cycle.length > 0) throw templateError(`Circular dependency between conditions: [${cycle.join(', ')}]`);
  const conditions = new Map<string, boolean>();
  for (const name of wavesOf(graph).flat()) {
    const path = pathOf('Conditions', name);
    const value = evaluate(template.conditions.get(name)!, { ...scope, conditions }, path, 'condition');
    conditions.set(name, asBoolean(value, path));
  }
  return conditions;
}

function conditionGraph({ conditions }: Template): Graph {
  return new Map(
    [...conditions].map(([name, condition]) => {
      const references = referencesIn(condition, pathOf('Conditions', name), 'condition');
      return [name, new Set(references.filter(({ kind }) => kind === 'condition').map((reference) => reference.name))];
    }),
  );
}
