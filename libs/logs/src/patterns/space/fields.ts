import type { Regex } from '../regex/ast.ts';
import type { FieldCondition, SpaceField } from './ast.ts';

/** Returns the regular expressions of the fields, from left to right. */
export function regexesOfSpace(fields: readonly SpaceField[]): Regex[] {
  return fields.flatMap((field) =>
    field.kind === 'field' && field.condition !== undefined ? regexesOfCondition(field.condition) : [],
  );
}

function regexesOfCondition(condition: FieldCondition): Regex[] {
  if (condition.kind !== 'compare')
    return [...regexesOfCondition(condition.left), ...regexesOfCondition(condition.right)];
  return condition.operand.kind === 'regex' ? [condition.operand.regex] : [];
}
