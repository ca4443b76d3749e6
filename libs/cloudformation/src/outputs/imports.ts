import { isPresent } from '../graph/resource-graph.ts';
import { evaluate } from '../intrinsics/evaluate.ts';
import { isScalar, type Json } from '../json.ts';
import { scopeOf, unknownResource, type Blueprint } from '../stacks/blueprint.ts';
import { placedValues } from '../template/check-functions.ts';
import { walkCalls } from '../template/walk-calls.ts';

/** Lists the export names that a stack imports, sorted: what ListImports answers from. */
export function importsOf(blueprint: Blueprint): readonly string[] {
  const scope = scopeOf(blueprint, () => unknownResource);
  const names = new Set<string>();
  const onCall = ({ name, argument }: { readonly name: string; readonly argument: Json }) => {
    if (name !== 'Fn::ImportValue') return;
    const value = evaluate(argument, scope, undefined);
    if (isScalar(value)) names.add(String(value));
  };
  for (const { value, path, place } of placedValues(blueprint.template)) {
    if (place !== 'value' || !isIn(blueprint, path.above?.key)) continue;
    walkCalls(value, path, { place, conditions: blueprint.conditions, onCall });
  }
  return [...names].sort();
}

/** Tells whether the resource or output above a value is let in; other names always are. */
function isIn({ template, conditions }: Blueprint, name: string | number | undefined): boolean {
  const key = String(name);
  return isPresent((template.resources.get(key) ?? template.outputs.get(key))?.condition, conditions);
}
