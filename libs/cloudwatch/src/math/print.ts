import type { Expression, MathExpression } from './ast.ts';
import { binaryOperators, negationPrecedence } from './operators.ts';

/** Writes an expression with one space around operators and only the parentheses it needs; parsing the text gives the same tree. */
export function print({ root }: MathExpression): string {
  return printNode(root);
}

function printNode(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'string':
      return node.quote + node.value.replaceAll(node.quote, `\\${node.quote}`) + node.quote;
    case 'reference':
      return node.id;
    case 'keyword':
      return node.word;
    case 'call':
      return `${node.name}(${node.args.map(printNode).join(', ')})`;
    case 'array':
      return `[${node.elements.map(printNode).join(', ')}]`;
    case 'negation':
      return `-${enclosed(node.operand, negationPrecedence)}`;
    case 'binary': {
      const { precedence, associates } = binaryOperators[node.operator];
      const left = enclosed(node.left, associates === 'left' ? precedence : precedence + 1);
      const right = enclosed(node.right, associates === 'right' ? precedence : precedence + 1);
      return `${left} ${node.operator} ${right}`;
    }
    default:
      return node satisfies never;
  }
}

function enclosed(node: Expression, lowest: number): string {
  const binds = node.kind === 'binary' ? binaryOperators[node.operator].precedence : negationPrecedence;
  return binds < lowest ? `(${printNode(node)})` : printNode(node);
}
