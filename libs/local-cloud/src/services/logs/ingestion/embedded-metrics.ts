import { embeddedSamples, extractEmbedded, type EmfViolation } from '@shopwatch/logs';
import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import type { StoredEvent } from '../events/stored-event.ts';
import { ownSample } from './incoming-metrics.ts';
import { toSink } from './to-sink.ts';

const HOUR = 3_600_000;

/** CloudWatch takes no older metrics and none further ahead. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html */
const OLDEST = 14 * 24 * HOUR;
const FURTHEST = 2 * HOUR;

const ERRORS: Readonly<Record<EmfViolation['kind'], string>> = {
  parsing: 'EMFParsingErrors',
  validation: 'EMFValidationErrors',
};

/** The metrics that events embed, and how many events break the rules of the format. */
export function embeddedMetrics(scope: Scope, group: string, taken: readonly StoredEvent[]): MetricSample[] {
  const now = scope.clock.now();
  const samples: MetricSample[] = [];
  for (const { message } of taken) {
    if (!message.includes('CloudWatchMetrics')) continue;
    const { metrics, violations } = extractEmbedded(message);
    const timely = metrics.filter(({ timestamp }) => timestamp >= now - OLDEST && timestamp <= now + FURTHEST);
    samples.push(...embeddedSamples(timely).map(toSink));
    for (const kind of new Set(violations.map((violation) => violation.kind))) {
      samples.push(ownSample(ERRORS[kind], 'None', { LogGroupName: group }, 1));
    }
  }
  return samples;
}
