import type { Json } from '@shopwatch/cloudformation';
import { evaluate } from './evaluate.ts';
import { isList, isObject, textOf } from './json.ts';
import type { Scope } from './scope.ts';
import { isKnown } from './tokens.ts';

/**
 * Decides a condition as far as it can be decided before a deployment.
 * @returns undefined if it hangs on a value that only the deployment gives
 */
export function decide(condition: Json, scope: Scope): boolean | undefined {
  if (!isObject(condition)) return undefined;
  const [name, argument] = Object.entries(condition)[0] ?? [];
  const operands = isList(argument) ? argument : [];
  switch (name) {
    case 'Condition':
      return scope.condition(String(argument));
    case 'Fn::Equals':
      return equal(operands.map((operand) => textOf(evaluate(operand, scope))));
    case 'Fn::Not': {
      const inner = decide(operands[0] ?? null, scope);
      return inner === undefined ? undefined : !inner;
    }
    case 'Fn::And':
      return together(operands, scope, false);
    case 'Fn::Or':
      return together(operands, scope, true);
    default:
      return undefined;
  }
}

function equal([left, right]: readonly (string | undefined)[]): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (left === right) return true;
  return isKnown(left) && isKnown(right) ? false : undefined;
}

/** One operand settles it: false an And, true an Or. */
function together(operands: readonly Json[], scope: Scope, settles: boolean): boolean | undefined {
  const verdicts = operands.map((operand) => decide(operand, scope));
  if (verdicts.includes(settles)) return settles;
  return verdicts.includes(undefined) ? undefined : !settles;
}
