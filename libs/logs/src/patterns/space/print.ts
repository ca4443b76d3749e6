import { printOperand } from '../shared/operand.ts';
import type { FieldCondition, SpaceField, SpacePattern } from './ast.ts';

/** Prints a space-delimited pattern. */
export function printSpace(pattern: SpacePattern): string {
  return `[${pattern.fields.map(printField).join(', ')}]`;
}

function printField(field: SpaceField): string {
  if (field.kind === 'ellipsis') return '...';
  return field.condition === undefined ? field.name : printCondition(field.condition, field.name);
}

/** The grammar has no parentheses and binds `&&` first; a parsed tree never needs any. */
function printCondition(condition: FieldCondition, name: string): string {
  switch (condition.kind) {
    case 'and':
      return `${printCondition(condition.left, name)} && ${printCondition(condition.right, name)}`;
    case 'or':
      return `${printCondition(condition.left, name)} || ${printCondition(condition.right, name)}`;
    case 'compare':
      return `${name} ${condition.operator} ${printOperand(condition.operand)}`;
    default:
      return condition satisfies never;
  }
}
