import { compileMetricFilter, type MetricFilter, type SampleExtractor } from '@shopwatch/logs';
import { metricSink, type MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import type { StoredEvent } from '../events/stored-event.ts';
import type { LogGroup } from '../groups/group.ts';
import { holdBack } from './held-samples.ts';
import { toSink } from './to-sink.ts';

/** The filters that were compiled since the cloud started; nothing of this is worth saving. */
const compiled = stateSlot('logs.compiled-filters', {
  empty: () => new WeakMap<MetricFilter, SampleExtractor>(),
  save: () => ({}),
  load: () => new WeakMap<MetricFilter, SampleExtractor>(),
});

/** Publishes what the metric filters of a group make of events; samples of old events are held back as AWS does. */
export function publishFiltered(scope: Scope, group: LogGroup, taken: readonly StoredEvent[]): void {
  const now = scope.clock.now();
  const samples: MetricSample[] = [];
  for (const filter of group.metricFilters) {
    const extract = extractorOf(scope, group, filter);
    for (const event of taken) {
      const sample = extract(event);
      if (sample === undefined) continue;
      if (sample.availableAt > now) holdBack(scope, sample.availableAt, toSink(sample));
      else samples.push(toSink(sample));
    }
  }
  if (samples.length > 0) scope.port(metricSink).publish(scope, samples);
}

function extractorOf(scope: Scope, group: LogGroup, filter: MetricFilter): SampleExtractor {
  const known = scope.state(compiled);
  const { account, region } = scope;
  const found = known.get(filter) ?? compileMetricFilter(filter, { account, region, logGroupName: group.name });
  known.set(filter, found);
  return found;
}
