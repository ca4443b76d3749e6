import { lambdaNotification, notificationEnvelope } from '@shopwatch/notifications';
import { functionInvoker } from '../../../ports/function-invoker.ts';
import { queueSender, type QueueMessage } from '../../../ports/queue-sender.ts';
import type { Scope } from '../../../scope.ts';
import type { Protocol } from '../subscriptions/subscription.ts';
import { type Delivery, isRaw, notificationOf, wrapped } from './delivery.ts';
import { publishFigures } from './figures.ts';
import { callEndpoint } from './http-calls.ts';
import { note } from './inbox-notes.ts';

/** How a message reaches the subscribers of each protocol. @throws AwsError when it does not */
export const senders: Readonly<Record<Protocol, (scope: Scope, delivery: Delivery) => void>> = {
  email: (scope, delivery) => post(scope, delivery, delivery.body),
  'email-json': (scope, delivery) => post(scope, delivery, notificationEnvelope(notificationOf(delivery))),
  http: callEndpoint,
  https: callEndpoint,
  lambda: invoke,
  sms: (scope, delivery) => {
    note(scope, delivery.subscription, { subject: undefined, body: delivery.body });
    countDelivered(scope, delivery);
  },
  sqs: enqueue,
};

/** A message without a subject gets the one that AWS writes. */
function post(scope: Scope, delivery: Delivery, body: string): void {
  note(scope, delivery.subscription, { subject: delivery.subject ?? 'AWS Notification Message', body });
  countDelivered(scope, delivery);
}

function invoke(scope: Scope, delivery: Delivery): void {
  const { endpoint, topicArn } = delivery.subscription;
  scope.port(functionInvoker).invokeLater(scope, {
    functionArn: endpoint,
    payload: lambdaNotification(notificationOf(delivery)),
    invoker: 'sns.amazonaws.com',
    sourceArn: topicArn,
  });
  countDelivered(scope, delivery);
}

function enqueue(scope: Scope, delivery: Delivery): void {
  const { endpoint, topicArn } = delivery.subscription;
  scope.port(queueSender).send(scope, {
    queueArn: endpoint,
    body: wrapped(delivery),
    sender: 'sns.amazonaws.com',
    sourceArn: topicArn,
    ...(isRaw(delivery) ? { attributes: queueAttributes(delivery) } : {}),
  });
  countDelivered(scope, delivery);
}

function queueAttributes({ attributes }: Delivery): NonNullable<QueueMessage['attributes']> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      { type: DataType, value: StringValue ?? BinaryValue ?? '' },
    ]),
  );
}

function countDelivered(scope: Scope, { subscription }: Delivery): void {
  publishFigures(scope, subscription.topicArn, { NumberOfNotificationsDelivered: 1 });
}
