import { systemFieldValue, type LogSource } from '../metric-filter.ts';
import type { Criteria, FieldCriteria } from './ast.ts';

/** Tells whether events of this source meet the criteria. */
export function meetsCriteria(criteria: Criteria, source: LogSource): boolean {
  switch (criteria.kind) {
    case 'and':
      return meetsCriteria(criteria.left, source) && meetsCriteria(criteria.right, source);
    case 'or':
      return meetsCriteria(criteria.left, source) || meetsCriteria(criteria.right, source);
    case 'field':
      return meetsField(criteria, source);
    default:
      return criteria satisfies never;
  }
}

function meetsField({ field, operator, values }: FieldCriteria, source: LogSource): boolean {
  const found = values.includes(systemFieldValue(field, source));
  return operator === '=' || operator === 'IN' ? found : !found;
}
