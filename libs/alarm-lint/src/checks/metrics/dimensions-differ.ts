import { pages } from '../../facts/pages.ts';
import { fitsName } from '../../model/metric-source.ts';
import { metricLabel } from '../../model/metric-use.ts';
import type { Check } from '../check.ts';

export const dimensionsDiffer: Check = {
  id: 'dimensions-differ',
  severity: 'error',
  summary: 'a metric of your own is published with other dimensions than the alarm asks for',
  source: pages.concepts,
  deadly: true,
  *find({ alarms, sources }) {
    for (const { resource, metrics } of alarms)
      for (const metric of metrics) {
        const publishing = sources.filter(
          (source) => fitsName(source.namespace, metric.namespace) && source.metric === metric.name,
        );
        const given = Object.keys(metric.dimensions).sort().join(' + ');
        const published = publishing.map(({ dimensions }) => dimensions && [...dimensions].sort().join(' + '));
        if (published.length === 0 || published.includes(undefined) || published.includes(given)) continue;
        const message = `${metricLabel(metric)} is published with ${published.map(shown).join(' and ')}, the alarm asks for ${shown(given)}; CloudWatch does not add them up`;
        yield { resource, at: metric.at, message };
      }
  },
};

function shown(combination: string | undefined): string {
  return combination || 'no dimension';
}
