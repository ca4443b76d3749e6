import { MathError, parseMath, walkMath } from '@shopwatch/cloudwatch';
import { pages } from '../../facts/pages.ts';
import type { Alarm } from '../../model/alarm.ts';
import type { Check } from '../check.ts';

export const queryUnused: Check = {
  id: 'query-unused',
  severity: 'warning',
  summary: 'an alarm reads a metric or computes an expression that nothing uses',
  source: pages.math,
  *find({ alarms }) {
    for (const alarm of alarms) {
      const used = usedIds(alarm);
      if (!used) continue;
      for (const query of [...alarm.metrics, ...alarm.expressions])
        if (query.id !== undefined && !used.has(query.id)) {
          const message = `query ${query.id} feeds nothing that is compared; use it in ${alarm.returnedId ?? 'the expression'} or remove it`;
          yield { resource: alarm.resource, at: query.at, message };
        }
    }
  },
};

/** Returns the ids that the compared series needs; undefined if that cannot be told. */
function usedIds({ expressions, returnedId, thresholdMetricId }: Alarm): ReadonlySet<string> | undefined {
  const used = new Set([returnedId, thresholdMetricId].filter((id) => id !== undefined));
  if (used.size === 0) return undefined;
  for (const id of used) {
    const expression = expressions.find((each) => each.id === id);
    const named = expression ? references(expression.expression) : [];
    if (!named) return undefined;
    for (const each of named) used.add(each);
  }
  return used;
}

/** `METRICS()` uses whatever there is. */
function references(source: string): readonly string[] | undefined {
  const ids: string[] = [];
  let all = false;
  try {
    walkMath(parseMath(source).root, (node) => {
      if (node.kind === 'reference') ids.push(node.id);
      if (node.kind === 'call' && node.name === 'METRICS') all = true;
    });
  } catch (error) {
    if (error instanceof MathError) return undefined;
    throw error;
  }
  return all ? undefined : ids;
}
