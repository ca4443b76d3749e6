import { traitsOf } from '../../facts/metric-traits.ts';
import { pages } from '../../facts/pages.ts';
import { metricLabel, type MetricUse } from '../../model/metric-use.ts';
import type { Model } from '../../model/model.ts';
import type { Check } from '../check.ts';

export const silenceBreaches: Check = {
  id: 'silence-breaches',
  severity: 'warning',
  summary: 'a metric that is only published when something happens counts as bad while nothing does',
  source: pages.missingData,
  *find(model) {
    for (const { resource, metrics, operator, treatMissingData, expressions } of model.alarms) {
      if (treatMissingData !== 'breaching' || !operator.startsWith('GreaterThan') || expressions.length > 0) continue;
      const metric = metrics.find((each) => isRare(each, model));
      if (!metric) continue;
      const message = `${metricLabel(metric)} has data only when something happens, and "breaching" makes every quiet period an alarm; use notBreaching`;
      yield { resource, at: ['Properties', 'TreatMissingData'], message };
    }
  },
};

function isRare({ namespace, name }: MetricUse, { filters }: Model): boolean {
  if (traitsOf(namespace, name).onlyWhenItHappens) return true;
  return filters.some(
    (filter) => filter.namespace === namespace && filter.metric === name && filter.defaultValue === undefined,
  );
}
