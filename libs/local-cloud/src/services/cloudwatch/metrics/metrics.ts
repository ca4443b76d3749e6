import { MetricStore } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { loadMetrics, saveMetrics } from './saved-metrics.ts';

/** The metrics of a region. */
const slot = stateSlot('cloudwatch.metrics', {
  empty: () => new MetricStore(),
  save: saveMetrics,
  load: loadMetrics,
});

/** The metrics of a region, as they are now. */
export function metricsOf(scope: Scope): MetricStore {
  return scope.state(slot);
}
