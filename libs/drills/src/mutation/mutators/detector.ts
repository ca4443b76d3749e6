import { changed, type Mutator, type Properties } from '../mutator.ts';
import { strayed } from './metric.ts';

/** The detector learns from another metric, or from another statistic of it, so that the alarm's own has no band. */
export const detector: Mutator = {
  type: 'AWS::CloudWatch::AnomalyDetector',
  changes(properties) {
    const single = properties['SingleMetricAnomalyDetector'] as Properties | undefined;
    if (single === undefined) return [];
    const other = single['Stat'] === 'Sum' ? 'Average' : 'Sum';
    return [...strayed(single), changed(single, 'Stat', other)].map((change) => ({
      what: change.what,
      properties: { ...properties, SingleMetricAnomalyDetector: change.properties },
    }));
  },
};
