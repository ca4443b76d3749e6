import { MetricAlarms, type WatchedMetric } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { briefings, type AlarmKey } from './briefings.ts';

/** Tells the topic when more than a few in a hundred runs of the order processor fail. */
export function alarms(stack: TierStack, functionName: string, topicArn: string): MetricAlarms<AlarmKey> {
  const { settings } = stack;
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
        threshold: settings.orders.thresholds.processorErrorPercent,
        periods: 1,
        missingData: 'notBreaching',
        briefing: briefings(settings.runbooks)['order-processor-errors'],
      },
    ],
    nameOf: (key) => stack.plainNameOf(key, 255),
    topicArn,
  });
}
