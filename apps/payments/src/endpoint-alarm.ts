import { MetricAlarms, type AlarmRow } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import type { AlertTopics } from './alert-topics.ts';
import { briefings } from './briefings.ts';

/** The alarm on the canary. */
export type EndpointKey = 'payment-endpoint';

/** Tells the standard topic when the canary fails, if the settings want that: an endpoint that nobody set up fails for ever. */
export function endpointAlarm(stack: TierStack, canaryName: string, { standard }: AlertTopics): void {
  if (!stack.settings.payments.endpointAlarm) return;
  const row: AlarmRow & { readonly key: EndpointKey } = {
    key: 'payment-endpoint',
    watches: {
      namespace: 'CloudWatchSynthetics',
      name: 'SuccessPercent',
      dimensions: { CanaryName: canaryName },
      statistic: 'Average',
    },
    fires: 'LessThanThreshold',
    threshold: 100,
    periods: 1,
    missingData: 'breaching',
    briefing: briefings(stack.settings.runbooks)['payment-endpoint'],
  };
  const topicArn = standard.topic.ref;
  const nameOf = (key: EndpointKey) => stack.nameOf('alarm', key);
  new MetricAlarms(stack, 'EndpointAlarm', { rows: [row], nameOf, topicArn, okTopicArn: topicArn });
}
