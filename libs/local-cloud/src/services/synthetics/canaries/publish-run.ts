import { metricSink, type MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import type { Verdict } from './run-canary.ts';

/** Publishes what Synthetics tells of a run and of each of its steps. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_metrics.html */
export function publishRun(scope: Scope, canaryName: string, { passed, milliseconds, steps }: Verdict): void {
  const ofCanary = { CanaryName: canaryName };
  const samples: MetricSample[] = [
    sample('SuccessPercent', ofCanary, { value: passed ? 100 : 0, unit: 'Percent' }),
    sample('Failed', ofCanary, { value: passed ? 0 : 1, unit: 'Count' }),
    sample('Failed', {}, { value: passed ? 0 : 1, unit: 'Count' }),
  ];
  if (milliseconds !== undefined) {
    samples.push(sample('Duration', ofCanary, { value: milliseconds, unit: 'Milliseconds' }));
  }
  for (const step of steps) {
    const ofStep = { ...ofCanary, StepName: step.name };
    samples.push(sample('SuccessPercent', ofStep, { value: step.passed ? 100 : 0, unit: 'Percent' }));
    samples.push(sample('Duration', ofStep, { value: step.milliseconds, unit: 'Milliseconds' }));
  }
  scope.port(metricSink).publish(scope, samples);
}

function sample(
  name: string,
  dimensions: Readonly<Record<string, string>>,
  { value, unit }: { readonly value: number; readonly unit: string },
): MetricSample {
  return { namespace: 'CloudWatchSynthetics', name, dimensions, value, unit };
}
