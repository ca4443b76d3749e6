import { MetricFault, type MathSources, type Unit } from '@shopwatch/cloudwatch';
import { insightRuleSeries } from '@shopwatch/logs';
import type { Scope } from '../../../scope.ts';
import type { ValueOf } from '../../../shapes/infer.ts';
import { worksOf } from '../alarms/alarm-works.ts';
import { insightRulesOf } from '../insight-rules/insight-rules.ts';
import type { metricDataQueries } from '../shapes.ts';

type Queries = ValueOf<typeof metricDataQueries>;

/** Where the expressions of a request find bands and what Contributor Insights has collected. */
export function mathSources(scope: Scope, queries: Queries): MathSources {
  const now = scope.clock.now();
  return {
    anomalyBand: (request) => worksOf(scope).bands.expressionBand(request, now, (id) => bandedMetric(queries, id)),
    insightRuleMetric({ rule, metric, start, end, periodSeconds }) {
      const kept = insightRulesOf(scope).get(rule);
      if (kept === undefined) throw new MetricFault('ValidationError', `Insight rule ${rule} does not exist`);
      return insightRuleSeries(kept.tallies, { metric, start, end, periodSeconds });
    },
  };
}

function bandedMetric(queries: Queries, id: string) {
  const stat = queries.find(({ Id }) => Id === id)?.MetricStat;
  if (stat === undefined) return undefined;
  const { Namespace = '', MetricName = '', Dimensions = [] } = stat.Metric;
  const dimensions = Dimensions.map(({ Name = '', Value = '' }) => ({ name: Name, value: Value }));
  const metric = { namespace: Namespace, name: MetricName, dimensions };
  return { metric, statistic: stat.Stat, unit: stat.Unit as Unit | undefined };
}
