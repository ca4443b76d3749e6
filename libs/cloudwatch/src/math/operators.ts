import type { BinarySymbol } from './ast.ts';

/** How an operator binds and what it does to two numbers; `NaN` means that there is no datapoint. */
export interface BinaryOperator {
  readonly precedence: number;
  readonly associates: 'left' | 'right' | 'not';
  apply(left: number, right: number): number;
}

/** Prefix minus binds tighter than every binary operator. */
export const negationPrecedence = 7;

/**
 * The operators of metric math. AWS documents what they do and not how they bind: the order here is the usual one.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-operators
 */
export const binaryOperators: Readonly<Record<BinarySymbol, BinaryOperator>> = {
  OR: { precedence: 1, associates: 'left', apply: (a, b) => (a !== 0 || b !== 0 ? 1 : 0) },
  AND: { precedence: 2, associates: 'left', apply: (a, b) => (a !== 0 && b !== 0 ? 1 : 0) },
  '==': { precedence: 3, associates: 'not', apply: (a, b) => (a === b ? 1 : 0) },
  '!=': { precedence: 3, associates: 'not', apply: (a, b) => (a !== b ? 1 : 0) },
  '<=': { precedence: 3, associates: 'not', apply: (a, b) => (a <= b ? 1 : 0) },
  '>=': { precedence: 3, associates: 'not', apply: (a, b) => (a >= b ? 1 : 0) },
  '<': { precedence: 3, associates: 'not', apply: (a, b) => (a < b ? 1 : 0) },
  '>': { precedence: 3, associates: 'not', apply: (a, b) => (a > b ? 1 : 0) },
  '+': { precedence: 4, associates: 'left', apply: (a, b) => finite(a + b) },
  '-': { precedence: 4, associates: 'left', apply: (a, b) => finite(a - b) },
  '*': { precedence: 5, associates: 'left', apply: (a, b) => finite(a * b) },
  '/': { precedence: 5, associates: 'left', apply: (a, b) => finite(a / b) },
  '^': { precedence: 6, associates: 'right', apply: (a, b) => finite(a ** b) },
};

/** Drops what is not a number that CloudWatch could store (a division by zero, a logarithm of zero) and forgets the sign of zero. */
export function finite(value: number): number {
  return value - value === 0 ? value + 0 : NaN;
}

/** Returns the operator that a symbol or word of the source stands for. */
export function binarySymbol(text: string): BinarySymbol | undefined {
  if (text === '&&') return 'AND';
  if (text === '||') return 'OR';
  return Object.hasOwn(binaryOperators, text) ? (text as BinarySymbol) : undefined;
}
