import { metricSink, type MetricSample } from '../ports/metric-sink.ts';
import { provide } from '../ports/port.ts';
import { type Service, service } from '../service.ts';
import { services } from '../services/services.ts';

/** Every service of the cloud, with one that takes what the others publish in place of CloudWatch. */
export interface RecordedMetrics {
  readonly services: readonly Service[];
  /** What was published, oldest first. */
  readonly samples: MetricSample[];
  /** The values of a metric of one resource: of that which has `value` among its dimensions. */
  of(name: string, value: string): MetricSample['value'][];
}

/** Takes what AWS's services would publish, for the specs of those services. */
export function recordedMetrics(): RecordedMetrics {
  const samples: MetricSample[] = [];
  const recorder = service({
    signingName: 'recorder',
    title: 'Recorder',
    apiVersion: '1',
    protocols: ['awsQuery'],
    operations: [],
    provides: [provide(metricSink, { publish: (_, published) => void samples.push(...published) })],
  });
  beforeEach(() => void (samples.length = 0));
  return {
    services: [...services, recorder],
    samples,
    of: (name, value) =>
      samples
        .filter((one) => one.name === name && Object.values(one.dimensions).includes(value))
        .map((one) => one.value),
  };
}
