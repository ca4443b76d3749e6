import type { Metric } from '@shopwatch/cloudwatch';
import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

type Dimensions = MetricSample['dimensions'];

/** One dimension after the other leads here; the metrics that have these dimensions, by namespace and name. */
class Place {
  readonly next = new Map<string, Map<string, Place>>();
  readonly metrics = new Map<string, Map<string, Metric>>();
}

/**
 * Gives the same object for the same metric each time, so that the store, which knows metrics by their objects, finds it at once. Samples
 * that share their dimensions are quickest one after the other.
 */
export class MetricNames {
  private readonly root = new Place();
  private last: { readonly dimensions: Dimensions; readonly place: Place } | undefined;

  metricOf({ namespace, name, dimensions }: Pick<MetricSample, 'dimensions' | 'name' | 'namespace'>): Metric {
    const { metrics } = this.placeOf(dimensions);
    const ofNamespace = metrics.get(namespace) ?? added(metrics, namespace, new Map<string, Metric>());
    return ofNamespace.get(name) ?? added(ofNamespace, name, { namespace, name, dimensions: listed(dimensions) });
  }

  private placeOf(dimensions: Dimensions): Place {
    if (this.last?.dimensions === dimensions) return this.last.place;
    let place = this.root;
    for (const name in dimensions) {
      const value = dimensions[name]!;
      const values = place.next.get(name) ?? added(place.next, name, new Map<string, Place>());
      place = values.get(value) ?? added(values, value, new Place());
    }
    this.last = { dimensions, place };
    return place;
  }
}

/** Nothing of it needs keeping: it comes back as samples do. */
const slot = stateSlot('cloudwatch.metric-names', {
  empty: () => new MetricNames(),
  save: () => null,
  load: () => new MetricNames(),
});

/** The names that metrics of a region were published under. */
export function metricNamesOf(scope: Scope): MetricNames {
  return scope.state(slot);
}

function listed(dimensions: Dimensions): Metric['dimensions'] {
  return Object.entries(dimensions).map(([name, value]) => ({ name, value }));
}

function added<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  map.set(key, value);
  return value;
}
