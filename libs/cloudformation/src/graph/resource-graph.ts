import { validationError } from '../stack-error.ts';
import { memberReferences } from '../template/check-references.ts';
import { namesIn } from '../template/references.ts';
import type { Template } from '../template/template.ts';
import { cycleOf, type Graph } from './graph.ts';

/**
 * Finds what each resource that the conditions let in needs before it: by Ref, Fn::GetAtt, Fn::Sub and DependsOn.
 * @throws StackError `Circular dependency between resources: [A, B]`
 */
export function resourceGraph(template: Template, conditions: ReadonlyMap<string, boolean>): Graph {
  const present = [...template.resources].filter(([, { condition }]) => isPresent(condition, conditions));
  const ids = new Set(present.map(([id]) => id));
  const graph = new Map(
    present.map(([id, resource]) => {
      const names = [...namesIn(memberReferences(id, resource, conditions)), ...resource.dependsOn];
      return [id, new Set(names.filter((name) => ids.has(name)))];
    }),
  );
  const cycle = cycleOf(graph);
  if (cycle.length > 0) throw validationError(`Circular dependency between resources: [${cycle.join(', ')}]`);
  return graph;
}

export function isPresent(condition: string | undefined, conditions: ReadonlyMap<string, boolean>): boolean {
  return condition === undefined || conditions.get(condition) === true;
}
