import { breachable, watchedRange } from '../../facts/watched-range.ts';
import { pages } from '../../facts/pages.ts';
import type { Check } from '../check.ts';
import { condition } from './condition.ts';

export const thresholdUnreachable: Check = {
  id: 'threshold-unreachable',
  severity: 'error',
  summary: 'a threshold lies where the metric never goes',
  source: pages.statistics,
  deadly: true,
  *find(model) {
    for (const alarm of model.alarms) {
      const { resource, threshold, treatMissingData } = alarm;
      if (threshold === undefined || treatMissingData === 'breaching') continue;
      const range = watchedRange(alarm, model);
      const practical = range.realistic ?? range;
      if (breachable(alarm.operator, threshold, { ...range, most: practical.most })) continue;
      const because = breachable(alarm.operator, threshold, range) ? practical.because : range.because;
      const message = `${condition(alarm)} can never be: ${because}`;
      yield { resource, at: ['Properties', 'Threshold'], message };
    }
  },
};
