import type { Expression, Pattern } from './ast.ts';
import { isPlainName } from './names.ts';

/** How tightly each kind of expression holds together; what stands inside a tighter one gets parentheses. */
const tightness = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, power: 7, sign: 8, primary: 9 } as const;

type Tightness = (typeof tightness)[keyof typeof tightness];

export function printExpression(expression: Expression): string {
  switch (expression.type) {
    case 'field':
      return printName(expression.name);
    case 'literal':
      return printLiteral(expression.value);
    case 'star':
      return '*';
    case 'period':
      return `${expression.amount}${expression.unit}`;
    case 'call':
      return `${expression.name}(${expression.args.map(printExpression).join(', ')})`;
    case 'negative':
      return `-${inside(expression.operand, tightness.sign)}`;
    case 'not':
      return `not ${inside(expression.operand, tightness.not)}`;
    case 'arithmetic':
      return printArithmetic(expression);
    case 'comparison': {
      const { left, operator, right } = expression;
      return `${inside(left, tightness.sum)} ${operator} ${inside(right, tightness.sum)}`;
    }
    case 'like': {
      const { subject, negated, pattern } = expression;
      return `${inside(subject, tightness.sum)} ${negated ? 'not ' : ''}like ${printPattern(pattern)}`;
    }
    case 'in': {
      const { subject, negated, values } = expression;
      return `${inside(subject, tightness.sum)} ${negated ? 'not ' : ''}in [${values.map(({ value }) => printLiteral(value)).join(', ')}]`;
    }
    case 'and':
    case 'or': {
      const deeper = tightness[expression.type] + 1;
      return expression.operands.map((operand) => inside(operand, deeper)).join(` ${expression.type} `);
    }
    default:
      return expression satisfies never;
  }
}

function printArithmetic({ operator, left, right }: Expression & { type: 'arithmetic' }): string {
  const own = tightnessOf({ type: 'arithmetic', operator, left, right, range: left.range });
  const [before, after] = operator === '^' ? [own + 1, own] : [own, own + 1];
  return `${inside(left, before)} ${operator} ${inside(right, after)}`;
}

function inside(expression: Expression, least: number): string {
  const text = printExpression(expression);
  return tightnessOf(expression) < least ? `(${text})` : text;
}

function tightnessOf(expression: Expression): Tightness {
  switch (expression.type) {
    case 'or':
    case 'and':
    case 'not':
    case 'comparison':
      return tightness[expression.type];
    case 'like':
    case 'in':
      return tightness.comparison;
    case 'arithmetic':
      if (expression.operator === '^') return tightness.power;
      return expression.operator === '+' || expression.operator === '-' ? tightness.sum : tightness.product;
    case 'negative':
      return tightness.sign;
    default:
      return tightness.primary;
  }
}

/** Writes a field or an alias, in backticks where its characters or its meaning in the language ask for them. */
export function printName(name: string): string {
  return isPlainName(name) ? name : `\`${name}\``;
}

/** Writes a text in double quotes. */
export function printString(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Writes a text in quotes or a regex between slashes. */
export function printPattern(pattern: Pattern): string {
  return pattern.type === 'text' ? printString(pattern.text) : `/${pattern.source}/`;
}

function printLiteral(value: string | number | boolean): string {
  return typeof value === 'string' ? printString(value) : String(value);
}
