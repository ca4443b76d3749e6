import type { Expression } from '../ast.ts';

/** Returns the expressions directly inside one. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'field':
    case 'literal':
    case 'star':
    case 'period':
      return [];
    case 'call':
      return expression.args;
    case 'negative':
    case 'not':
      return [expression.operand];
    case 'arithmetic':
    case 'comparison':
      return [expression.left, expression.right];
    case 'like':
    case 'in':
      return [expression.subject];
    case 'and':
    case 'or':
      return expression.operands;
    default:
      return expression satisfies never;
  }
}
