import type { MessageAttributes } from '../filter-policies/message-attributes.ts';
import type { JsonObject } from '../json/value.ts';

/** A message on its way from a topic to one subscription. */
export interface Notification {
  readonly messageId: string;
  readonly topicArn: string;
  readonly subscriptionArn: string;
  readonly subject?: string;
  readonly message: string;
  readonly attributes?: MessageAttributes;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  /** Base64; a caller that signs nothing gives any text. */
  readonly signature: string;
  readonly signingCertificateUrl: string;
}

/**
 * The JSON text that SQS queues and HTTP endpoints get without raw delivery.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html
 */
export function notificationEnvelope(notification: Notification): string {
  const attributes = envelopeAttributes(notification.attributes);
  return JSON.stringify({
    ...head(notification),
    ...(notification.subject === undefined ? {} : { Subject: notification.subject }),
    Message: notification.message,
    ...signed(notification),
    SigningCertURL: notification.signingCertificateUrl,
    UnsubscribeURL: unsubscribeUrl(notification),
    ...(Object.keys(attributes).length === 0 ? {} : { MessageAttributes: attributes }),
  });
}

/** The event that a subscribed Lambda function gets. */
export function lambdaNotification(notification: Notification): JsonObject {
  const Sns = {
    ...head(notification),
    Subject: notification.subject ?? null,
    Message: notification.message,
    ...signed(notification),
    SigningCertUrl: notification.signingCertificateUrl,
    UnsubscribeUrl: unsubscribeUrl(notification),
    MessageAttributes: envelopeAttributes(notification.attributes),
  };
  const { subscriptionArn: EventSubscriptionArn } = notification;
  return { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn, Sns }] };
}

/** What an HTTP endpoint gets first: it has to visit the address to confirm. */
export function confirmationEnvelope(notification: Omit<Notification, 'message' | 'subject'>, token: string): string {
  const { topicArn } = notification;
  const Message = `You have chosen to subscribe to the topic ${topicArn}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`;
  return JSON.stringify({
    Type: 'SubscriptionConfirmation',
    MessageId: notification.messageId,
    Token: token,
    TopicArn: topicArn,
    Message,
    SubscribeURL: `${endpoint(topicArn)}?Action=ConfirmSubscription&TopicArn=${topicArn}&Token=${token}`,
    ...signed(notification),
    SigningCertURL: notification.signingCertificateUrl,
  });
}

function head({ messageId, topicArn }: Notification): JsonObject {
  return { Type: 'Notification', MessageId: messageId, TopicArn: topicArn };
}

function signed({ publishedAt, signature }: Pick<Notification, 'publishedAt' | 'signature'>): JsonObject {
  return { Timestamp: new Date(publishedAt).toISOString(), SignatureVersion: '1', Signature: signature };
}

function unsubscribeUrl({ topicArn, subscriptionArn }: Notification): string {
  return `${endpoint(topicArn)}?Action=Unsubscribe&SubscriptionArn=${subscriptionArn}`;
}

function endpoint(topicArn: string): string {
  return `https://sns.${topicArn.split(':')[3] ?? ''}.amazonaws.com/`;
}

function envelopeAttributes(attributes: MessageAttributes = {}): JsonObject {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      { Type: DataType, Value: StringValue ?? BinaryValue ?? '' },
    ]),
  );
}
