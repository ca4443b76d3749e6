import { notificationEnvelope, type MessageAttributes, type Notification } from '@shopwatch/notifications';
import type { Subscription } from '../subscriptions/subscription.ts';

/** A message on its way to one subscriber. */
export interface Delivery {
  readonly messageId: string;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  readonly subscription: Subscription;
  readonly subject: string | undefined;
  readonly body: string;
  readonly attributes: MessageAttributes;
}

/** What stands where AWS signs: nothing is signed here. */
export const UNSIGNED = Buffer.from('not signed').toString('base64');

/** Where a certificate would be. */
export function certificateUrl(topicArn: string): string {
  return `https://sns.${topicArn.split(':')[3] ?? ''}.amazonaws.com/SimpleNotificationService-0000000000000000000000000000000.pem`;
}

/** The message as the engine's envelopes want it. */
export function notificationOf(delivery: Delivery): Notification {
  const { arn: subscriptionArn, topicArn } = delivery.subscription;
  return {
    messageId: delivery.messageId,
    topicArn,
    subscriptionArn,
    ...(delivery.subject === undefined ? {} : { subject: delivery.subject }),
    message: delivery.body,
    attributes: delivery.attributes,
    publishedAt: delivery.publishedAt,
    signature: UNSIGNED,
    signingCertificateUrl: certificateUrl(topicArn),
  };
}

/** Whether the subscriber wants the message as it is. */
export function isRaw({ subscription }: Delivery): boolean {
  return subscription.attributes.get('RawMessageDelivery') === 'true';
}

/** The text that queues and web addresses get. */
export function wrapped(delivery: Delivery): string {
  return isRaw(delivery) ? delivery.body : notificationEnvelope(notificationOf(delivery));
}
