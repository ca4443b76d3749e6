import { quote } from '../../patterns/shared/quoted.ts';
import type { Criteria, FieldCriteria } from './ast.ts';

/** Prints criteria with as few parentheses as their tree needs. */
export function printCriteria(criteria: Criteria): string {
  switch (criteria.kind) {
    case 'and':
      return `${inside(criteria.left, criteria.left.kind === 'or')} AND ${inside(criteria.right, criteria.right.kind !== 'field')}`;
    case 'or':
      return `${printCriteria(criteria.left)} OR ${inside(criteria.right, criteria.right.kind === 'or')}`;
    case 'field':
      return `${criteria.field} ${criteria.operator} ${printValues(criteria)}`;
    default:
      return criteria satisfies never;
  }
}

function inside(criteria: Criteria, parenthesised: boolean): string {
  return parenthesised ? `(${printCriteria(criteria)})` : printCriteria(criteria);
}

function printValues({ operator, values }: FieldCriteria): string {
  const quoted = values.map(quote).join(', ');
  return operator === '=' || operator === '!=' ? quoted : `[${quoted}]`;
}
