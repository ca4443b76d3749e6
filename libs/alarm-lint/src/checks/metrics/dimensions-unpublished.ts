import { combinationsOf, lookUpName } from '../../facts/catalogue/lookup.ts';
import { pages } from '../../facts/pages.ts';
import { metricLabel, type MetricUse } from '../../model/metric-use.ts';
import type { Check } from '../check.ts';

/** Says which dimensions a metric is published with, if not with these. */
export function unpublishedDimensions(metric: MetricUse): string | undefined {
  if (lookUpName(metric.namespace, metric.name).kind !== 'known') return undefined;
  const combinations = combinationsOf(metric.namespace, metric.name);
  const given = Object.keys(metric.dimensions).sort().join(',');
  if (!combinations || combinations.includes(given)) return undefined;
  const published = combinations.map(described).join(', or ');
  return `is not published with ${described(given)}; use ${published}`;
}

function described(combination: string): string {
  return combination === '' ? 'no dimension' : combination.replaceAll(',', ' + ');
}

export const dimensionsUnpublished: Check = {
  id: 'dimensions-unpublished',
  severity: 'error',
  summary: 'an alarm asks for a combination of dimensions that AWS does not publish',
  source: pages.concepts,
  deadly: true,
  *find({ alarms }) {
    for (const { resource, metrics } of alarms)
      for (const metric of metrics) {
        const message = unpublishedDimensions(metric);
        if (message) yield { resource, at: metric.at, message: `${metricLabel(metric)} ${message}` };
      }
  },
};
