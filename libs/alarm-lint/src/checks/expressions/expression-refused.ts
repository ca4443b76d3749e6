import { pages } from '../../facts/pages.ts';
import type { Check } from '../check.ts';
import { mathFault } from './math-fault.ts';

export const expressionRefused: Check = {
  id: 'expression-refused',
  severity: 'error',
  summary: 'an expression has a fault, or gives a single number where an alarm needs a time series',
  source: pages.math,
  deadly: true,
  *find({ alarms }) {
    for (const alarm of alarms) {
      const fault = mathFault(alarm);
      if (!fault) continue;
      const remedy =
        fault.error.code === 'scalar-result'
          ? '; an alarm needs one value per period, so drop the function around the whole series'
          : '';
      const message = `expression ${fault.use.id} "${fault.use.expression}": ${fault.error.message}${remedy}`;
      yield { resource: alarm.resource, at: fault.use.at, message };
    }
  },
};
