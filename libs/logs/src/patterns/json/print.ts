import { printOperand } from '../shared/operand.ts';
import type { JsonCondition, JsonPattern } from './ast.ts';
import { printSelector } from './selector.ts';

/** Prints a JSON pattern with as few parentheses as its tree needs. */
export function printJson(pattern: JsonPattern): string {
  return `{ ${printCondition(pattern.condition)} }`;
}

function printCondition(condition: JsonCondition): string {
  switch (condition.kind) {
    case 'and': {
      const left = printInside(condition.left, condition.left.kind === 'or');
      return `${left} && ${printInside(condition.right, isJoined(condition.right))}`;
    }
    case 'or':
      return `${printCondition(condition.left)} || ${printInside(condition.right, condition.right.kind === 'or')}`;
    case 'compare':
      return `${printSelector(condition.selector)} ${condition.operator} ${printOperand(condition.operand)}`;
    case 'is': {
      const words = condition.property === 'NOT EXISTS' ? condition.property : `IS ${condition.property}`;
      return `${printSelector(condition.selector)} ${words}`;
    }
    default:
      return condition satisfies never;
  }
}

function isJoined(condition: JsonCondition): boolean {
  return condition.kind === 'and' || condition.kind === 'or';
}

function printInside(condition: JsonCondition, parenthesised: boolean): string {
  return parenthesised ? `(${printCondition(condition)})` : printCondition(condition);
}
