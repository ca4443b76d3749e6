import type { Sample, Unit } from '@shopwatch/cloudwatch';
import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { metricNamesOf } from './metric-names.ts';
import { metricsOf } from './metrics.ts';

/** Records what AWS's own services publish; the checks of PutMetricData do not apply to them. */
export function publishSamples(scope: Scope, samples: readonly MetricSample[]): void {
  const now = scope.clock.now();
  const store = metricsOf(scope);
  store.advance(now);
  const names = metricNamesOf(scope);
  for (const one of samples) {
    const { value, unit, timestamp = now, highResolution } = one;
    const metric = names.metricOf(one);
    if (typeof value === 'number' && highResolution !== true) {
      store.recordValue(metric, timestamp, value, unit as Unit);
    } else {
      store.record(metric, { timestamp, unit: unit as Unit, highResolution, sample: sampleOf(value) });
    }
  }
}

function sampleOf(value: MetricSample['value']): Sample {
  if (typeof value === 'number') return { kind: 'value', value, count: 1 };
  const { count, sum, minimum, maximum } = value;
  return { kind: 'set', sampleCount: count, sum, minimum, maximum };
}
