import { AwsError } from '../../../aws-error.ts';
import { queueSender } from '../../../ports/queue-sender.ts';
import type { Scope } from '../../../scope.ts';
import { type Delivery, wrapped } from './delivery.ts';
import { publishFigures } from './figures.ts';
import { note } from './inbox-notes.ts';

/** Gives a message up: it is counted, noted, and kept in the queue of the redrive policy, if there is one. */
export function fail(scope: Scope, delivery: Delivery, reason: string): void {
  const { subscription } = delivery;
  publishFigures(scope, subscription.topicArn, { NumberOfNotificationsFailed: 1 });
  const queueArn = deadLetterArnOf(delivery);
  const kept = queueArn === undefined ? undefined : redrive(scope, delivery, queueArn);
  note(scope, subscription, delivery, kept === undefined ? reason : `${reason}; ${kept}`);
}

function redrive(scope: Scope, delivery: Delivery, queueArn: string): string {
  const { topicArn } = delivery.subscription;
  try {
    const message = { queueArn, body: wrapped(delivery), sender: 'sns.amazonaws.com', sourceArn: topicArn };
    scope.port(queueSender).send(scope, message);
    publishFigures(scope, topicArn, { NumberOfNotificationsRedrivenToDlq: 1 });
    return `kept in ${queueArn}`;
  } catch (fault) {
    if (!(fault instanceof AwsError)) throw fault;
    publishFigures(scope, topicArn, { NumberOfNotificationsFailedToRedriveToDlq: 1 });
    return `lost for ${queueArn} too: ${fault.message}`;
  }
}

function deadLetterArnOf({ subscription }: Delivery): string | undefined {
  const policy = subscription.attributes.get('RedrivePolicy');
  return policy ? (JSON.parse(policy) as { deadLetterTargetArn: string }).deadLetterTargetArn : undefined;
}
