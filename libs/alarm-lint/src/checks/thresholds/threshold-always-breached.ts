import { pages } from '../../facts/pages.ts';
import { alwaysBreached, watchedRange } from '../../facts/watched-range.ts';
import type { Check } from '../check.ts';
import { condition } from './condition.ts';

export const thresholdAlwaysBreached: Check = {
  id: 'threshold-always-breached',
  severity: 'error',
  summary: 'every value that the metric can have breaches the threshold',
  source: pages.evaluation,
  *find(model) {
    for (const alarm of model.alarms) {
      const { resource, threshold, metrics } = alarm;
      if (threshold === undefined) continue;
      const range = watchedRange(alarm, model);
      if (!alwaysBreached(alarm.operator, threshold, range)) continue;
      if (everyEventCounts(alarm.operator, threshold, range.least, metrics.length)) continue;
      const ends = `from ${range.least} to ${range.most === Infinity ? 'anything above' : range.most}`;
      const message = `${condition(alarm)} always is: the values go ${ends}; the alarm stays in ALARM and never tells of a change`;
      yield { resource, at: ['Properties', 'Threshold'], message };
    }
  },
};

/** A metric that is only published when something happens, and an alarm that wants to hear of each time, go together. */
function everyEventCounts(operator: string, threshold: number, least: number, metrics: number): boolean {
  return metrics === 1 && operator.startsWith('GreaterThan') && least >= 1 && threshold >= 0;
}
