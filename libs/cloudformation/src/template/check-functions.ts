import { intrinsicOf } from '../intrinsics/evaluate.ts';
import type { Place } from '../intrinsics/intrinsic.ts';
import type { Json, JsonObject } from '../json.ts';
import { pathOf, printPath, type Path } from '../path.ts';
import { formatError } from '../stack-error.ts';
import { countDynamicReferences } from '../dynamic-references/count.ts';
import { templateLimits } from './limits.ts';
import type { Template } from './template.ts';
import { walkCalls } from './walk-calls.ts';

/** A value of a template, where it stands, and which functions may stand there. */
export interface PlacedValue {
  readonly value: Json;
  readonly path: Path;
  readonly place: Place;
}

/** Checks that every function in a template exists, is in its place and has arguments of the right shape. */
export function checkFunctions(template: Template): void {
  const values = placedValues(template);
  for (const { value, path, place } of values) {
    walkCalls(value, path, {
      place,
      onCall: (call) => intrinsicOf(call, place).check(call.argument, call.path),
      onObject: checkNoMixture,
    });
  }
  const count = values.reduce((sum, { value }) => sum + countDynamicReferences(value), 0);
  if (count > templateLimits.dynamicReferences) {
    throw formatError(
      `Number of dynamic references, ${count}, is greater than maximum allowed, ${templateLimits.dynamicReferences}`,
    );
  }
}

/** Lists every value of a template that may hold functions. */
export function placedValues(template: Template): readonly PlacedValue[] {
  return [
    ...[...template.conditions].map(([name, value]) => placed(value, 'condition', 'Conditions', name)),
    ...[...template.rules].flatMap(([name, rule]) => [
      ...(rule.condition === undefined ? [] : [placed(rule.condition, 'rule', 'Rules', name, 'RuleCondition')]),
      ...rule.assertions.map(({ assert }, at) => placed(assert, 'rule', 'Rules', name, 'Assertions', at, 'Assert')),
    ]),
    ...[...template.resources].map(([name, { properties }]) =>
      placed(properties, 'value', 'Resources', name, 'Properties'),
    ),
    ...[...template.outputs].flatMap(([name, output]) => [
      placed(output.value, 'value', 'Outputs', name, 'Value'),
      ...(output.exportName === undefined
        ? []
        : [placed(output.exportName, 'value', 'Outputs', name, 'Export', 'Name')]),
    ]),
  ];
}

function placed(value: Json, place: Place, ...keys: readonly (string | number)[]): PlacedValue {
  return { value, place, path: pathOf(...keys) };
}

/** An object that holds a function holds nothing else; CloudFormation's own sentence for it is not recorded. */
function checkNoMixture(value: JsonObject, path: Path | undefined): void {
  const call = Object.keys(value).find((key) => key.startsWith('Fn::'));
  if (call === undefined) return;
  throw formatError(`[${printPath(path)}] ${call} must be the only member of its object`, path);
}
