import { MetricAlarms, type WatchedMetric } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { briefings, type AlarmKey } from './briefings.ts';

/** Tells the topic when more than a few in a hundred runs of the order processor fail. */
export function alarms(stack: TierStack, functionName: string, topicArn: string): MetricAlarms<AlarmKey> {
  const { runbooks, orders } = stack.settings;
  const { processorErrorPercent } = orders.thresholds;
  const sumOf = (name: string): WatchedMetric => ({
    namespace: 'AWS/Lambda',
    name,
    dimensions: { FunctionName: functionName },
    statistic: 'Sum',
  });
  return new MetricAlarms(stack, 'Alarms', {
    rows: [
      {
        key: 'order-processor-errors',
        watches: {
          id: 'error_rate',
          expression: 'errors / invocations * 100',
          metrics: { errors: sumOf('Errors'), invocations: sumOf('Invocations') },
        },
        fires: 'GreaterThanThreshold',
        threshold: processorErrorPercent,
        periods: 1,
        missingData: 'notBreaching',
        briefing: briefings(runbooks, processorErrorPercent)['order-processor-errors'],
      },
    ],
    nameOf: (key) => stack.plainNameOf(key, 255),
    topicArn,
  });
}
