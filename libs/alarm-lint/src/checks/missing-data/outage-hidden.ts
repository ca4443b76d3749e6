import { traitsOf } from '../../facts/metric-traits.ts';
import { pages } from '../../facts/pages.ts';
import { metricLabel } from '../../model/metric-use.ts';
import type { Check } from '../check.ts';

export const outageHidden: Check = {
  id: 'outage-hidden',
  severity: 'error',
  summary: 'a metric that stops with the outage is watched, and its silence does not count as bad',
  source: pages.missingData,
  *find({ alarms }) {
    for (const { resource, metrics, operator, treatMissingData, actions } of alarms) {
      if (!operator.startsWith('LessThan') || treatMissingData === 'breaching') continue;
      if (treatMissingData === 'missing' && actions.some(({ on }) => on === 'INSUFFICIENT_DATA')) continue;
      for (const metric of metrics) {
        const beats = traitsOf(metric.namespace, metric.name).heartbeat ?? /heart-?beat/i.test(metric.name);
        if (!beats) continue;
        const message = `${metricLabel(metric)} has no data once all of it is down, and "${treatMissingData}" then keeps the alarm quiet; use breaching`;
        yield { resource, at: ['Properties', 'TreatMissingData'], message };
      }
    }
  },
};
