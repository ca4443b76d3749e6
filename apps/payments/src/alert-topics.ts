import { AlertTopic, type AlertFilter } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { topicKey } from './keys.ts';

/** Who is told: in the day, and at night. */
export interface AlertTopics {
  readonly standard: AlertTopic;
  readonly critical: AlertTopic;
}

/** Makes the two topics under one key. How bad an alarm is says the topic, which service it is about says its name. */
export function alertTopics(stack: TierStack): AlertTopics {
  const { alertEmail, alertFilter } = stack.settings.payments;
  const common = {
    email: alertEmail,
    endpoints: stack.settings.alertEndpoints,
    encryption: topicKey(stack),
  };
  const filter = filters[alertFilter];
  return {
    standard: new AlertTopic(stack, 'StandardAlerts', {
      ...common,
      topicName: stack.nameOf('sns', 'standard-alerts'),
      displayName: 'Standard Observability Alerts',
      filter: filter.standard,
    }),
    critical: new AlertTopic(stack, 'CriticalEscalations', {
      ...common,
      topicName: stack.nameOf('sns', 'critical-escalations'),
      displayName: 'Critical Observability Escalations',
      filter: filter.critical,
    }),
  };
}

/**
 * What CloudWatch sends has no message attributes: a filter on attributes drops every alarm.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
 */
const filters: Record<'alarm-names' | 'message-attributes', Record<keyof AlertTopics, AlertFilter>> = {
  'alarm-names': {
    standard: { scope: 'MessageBody', policy: { AlarmName: [{ prefix: 'alarm-' }] } },
    critical: {
      scope: 'MessageBody',
      policy: { AlarmName: [{ prefix: 'composite-alarm-' }, { prefix: 'alarm-error-rate-percentage-' }] },
    },
  },
  'message-attributes': {
    standard: {
      scope: 'MessageAttributes',
      policy: { severity: ['warning', 'info'], service: [{ prefix: 'payment' }] },
    },
    critical: { scope: 'MessageAttributes', policy: { severity: ['critical'], service: [{ prefix: 'payment' }] } },
  },
};
