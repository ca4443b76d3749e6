import { AlertTopic } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import { letTopicSend, undeliveredAlarms } from './undelivered-alarms.ts';

/** Makes the topic that all alarms tell, its e-mail subscription, and the queue for what cannot be delivered. */
export function alarmTopic(stack: TierStack): AlertTopic {
  const queue = undeliveredAlarms(stack);
  const alerts = new AlertTopic(stack, 'Alarms', {
    topicName: stack.plainNameOf('observability-alarms'),
    displayName: 'Observability Platform Alarms',
    email: stack.settings.microservices.alertEmail,
    endpoints: stack.settings.alertEndpoints,
    encryption: 'none',
    deadLetterQueueArn: queue.attrArn,
  });
  Tags.of(alerts.topic).add('Name', stack.plainNameOf('alarm-topic'));
  letTopicSend(stack, queue, alerts.topic);
  return alerts;
}
