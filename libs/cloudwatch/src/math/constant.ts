import type { Expression } from './ast.ts';
import { binaryOperators, finite } from './operators.ts';

/** Works out a number that is written in the source, such as `-60` or `5 * 60`; nothing for what needs data. */
export function constantOf(node: Expression): number | undefined {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'negation': {
      const operand = constantOf(node.operand);
      return operand === undefined ? undefined : finite(-operand);
    }
    case 'binary': {
      const [left, right] = [constantOf(node.left), constantOf(node.right)];
      return left === undefined || right === undefined ? undefined : binaryOperators[node.operator].apply(left, right);
    }
    case 'string':
    case 'reference':
    case 'keyword':
    case 'call':
    case 'array':
      return undefined;
    default:
      return node satisfies never;
  }
}
