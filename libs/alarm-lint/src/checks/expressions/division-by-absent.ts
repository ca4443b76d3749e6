import { MathError, parseMath, walkMath, type MathNode } from '@shopwatch/cloudwatch';
import { traitsOf } from '../../facts/metric-traits.ts';
import { pages } from '../../facts/pages.ts';
import { metricLabel } from '../../model/metric-use.ts';
import type { Check } from '../check.ts';

const consequences: Readonly<Record<string, string | undefined>> = {
  breaching: 'the alarm fires whenever nothing happens',
  ignore: 'the alarm keeps its state, ALARM too, until something happens again',
  missing: 'the alarm goes to INSUFFICIENT_DATA and back whenever nothing happens',
};

export const divisionByAbsent: Check = {
  id: 'division-by-absent',
  severity: 'warning',
  summary: 'an expression divides by a metric that is often absent, and missing data is not taken as good',
  source: pages.missingData,
  *find({ alarms }) {
    for (const { resource, expressions, metrics, treatMissingData } of alarms) {
      const consequence = consequences[treatMissingData];
      if (consequence === undefined) continue;
      for (const { expression, at } of expressions)
        for (const id of divisors(expression)) {
          const metric = metrics.find((each) => each.id === id);
          if (!metric || !traitsOf(metric.namespace, metric.name).onlyWhenItHappens) continue;
          const message = `"${expression}" has no value while ${metricLabel(metric)} has none: ${consequence}; use notBreaching, or FILL(${id}, 1)`;
          yield { resource, at, message };
        }
    }
  },
};

/** Returns the ids that something is divided by as they are. */
function divisors(source: string): readonly string[] {
  const found: string[] = [];
  const collect = (node: MathNode): void => {
    if (node.kind === 'binary' && node.operator === '/' && node.right.kind === 'reference') found.push(node.right.id);
  };
  try {
    walkMath(parseMath(source).root, collect);
  } catch (error) {
    if (!(error instanceof MathError)) throw error;
  }
  return found;
}
