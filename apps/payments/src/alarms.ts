import { MetricAlarms, type AlarmRow } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import type { AlertTopics } from './alert-topics.ts';
import { briefings } from './briefings.ts';
import { collectedMetric, logMetric } from './payment-metrics.ts';

/** The alarms on what the logs of the services tell, by what they are for. */
export type LogAlarmKey = 'auth-failures' | 'high-latency' | 'payment-errors';

/** The alarms with a fixed threshold. */
export type AlarmKey = LogAlarmKey | 'error-rate-percentage';

/** The alarms with a fixed threshold, made. */
export interface ThresholdAlarms {
  readonly logs: MetricAlarms<LogAlarmKey>;
  readonly errorRate: MetricAlarms<'error-rate-percentage'>;
}

const common = { fires: 'GreaterThanThreshold', periods: 1, missingData: 'notBreaching' } as const;

/** Makes the alarms: those on single metrics tell the standard topic, the error rate tells the critical one; all tell the standard topic when it is over. */
export function alarms(stack: TierStack, topics: AlertTopics): ThresholdAlarms {
  const nameOf = (key: string) => stack.nameOf('alarm', key);
  const okTopicArn = topics.standard.topic.ref;
  const logs = new MetricAlarms(stack, 'Alarms', { rows: logRows(stack), nameOf, topicArn: okTopicArn, okTopicArn });
  const errorRate = new MetricAlarms(stack, 'ErrorRate', {
    rows: [errorRateRow(stack)],
    nameOf,
    topicArn: topics.critical.topic.ref,
    okTopicArn,
  });
  return { logs, errorRate };
}

function logRows(stack: TierStack): readonly (AlarmRow & { readonly key: LogAlarmKey })[] {
  const { thresholds } = stack.settings.payments;
  const briefing = briefings(stack.settings.runbooks);
  return [
    {
      key: 'payment-errors',
      watches: { ...logMetric(stack, 'paymentErrors'), statistic: 'Sum' },
      ...common,
      threshold: thresholds.paymentErrors,
      briefing: briefing['payment-errors'],
    },
    {
      key: 'auth-failures',
      watches: { ...logMetric(stack, 'authenticationFailures'), statistic: 'Sum' },
      ...common,
      threshold: thresholds.authenticationFailures,
      briefing: briefing['auth-failures'],
    },
    {
      key: 'high-latency',
      watches: { ...logMetric(stack, 'latency'), statistic: 'Average' },
      ...common,
      threshold: thresholds.latencyMilliseconds,
      briefing: briefing['high-latency'],
    },
  ];
}

function errorRateRow(stack: TierStack): AlarmRow & { readonly key: 'error-rate-percentage' } {
  const { errorRatePercent } = stack.settings.payments.thresholds;
  return {
    key: 'error-rate-percentage',
    watches: {
      id: 'error_rate',
      expression: '100 * errors / total_requests',
      metrics: {
        errors: { ...logMetric(stack, 'paymentErrors'), statistic: 'Sum' },
        total_requests: { ...collectedMetric(stack, 'requests'), statistic: 'Sum' },
      },
    },
    ...common,
    threshold: errorRatePercent,
    briefing: briefings(stack.settings.runbooks)['error-rate-percentage'],
  };
}
