/** The comparison operators of the JSON and the space-delimited language. */
export const operators = ['=', '!=', '<', '<=', '>', '>='] as const;

/** One of them. */
export type Operator = (typeof operators)[number];

/** Compares two numbers. */
export function compareNumbers(left: number, operator: Operator, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return operator satisfies never;
  }
}
