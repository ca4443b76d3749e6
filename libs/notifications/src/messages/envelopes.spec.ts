import { confirmationEnvelope, lambdaNotification, notificationEnvelope, type Notification } from './envelopes.ts';
import { scheduledEvent } from './scheduled-event.ts';

const notification: Notification = {
  messageId: 'message-1',
  topicArn: 'arn:aws:sns:eu-west-1:123456789012:alerts',
  subscriptionArn: 'arn:aws:sns:eu-west-1:123456789012:alerts:1',
  subject: 'ALARM',
  message: '{"AlarmName":"orders"}',
  publishedAt: Date.parse('2026-02-26T10:15:00.000Z'),
  signature: 'signed',
  signingCertificateUrl: 'https://sns.eu-west-1.amazonaws.com/certificate.pem',
};
const read = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('envelopes', () => {
  test('a queue gets the members in the order of AWS and no attributes where there are none', () => {
    const envelope = read(notificationEnvelope(notification));
    expect(Object.keys(envelope)).toEqual([
      'Type',
      'MessageId',
      'TopicArn',
      'Subject',
      'Message',
      'Timestamp',
      'SignatureVersion',
      'Signature',
      'SigningCertURL',
      'UnsubscribeURL',
    ]);
    expect(envelope['Timestamp']).toBe('2026-02-26T10:15:00.000Z');
  });

  test('attributes keep their type', () => {
    const attributes = { kind: { DataType: 'String', StringValue: 'order' } };
    const envelope = read(notificationEnvelope({ ...notification, attributes }));
    expect(envelope['MessageAttributes']).toEqual({ kind: { Type: 'String', Value: 'order' } });
  });

  test('a function gets one record with attributes, empty as they may be', () => {
    expect(lambdaNotification({ ...notification, subject: undefined })).toMatchObject({
      Records: [
        { EventSource: 'aws:sns', Sns: { Subject: null, MessageAttributes: {}, SigningCertUrl: expect.any(String) } },
      ],
    });
  });

  test('an endpoint is asked to confirm at the address of the topic', () => {
    const { Type, SubscribeURL } = read(confirmationEnvelope(notification, 'token-1'));
    expect(Type).toBe('SubscriptionConfirmation');
    expect(SubscribeURL).toBe(
      `https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${notification.topicArn}&Token=token-1`,
    );
  });
});

test('a schedule gives its targets an event without detail', () => {
  const place = { account: '123456789012', region: 'eu-west-1' };
  expect(scheduledEvent(place, 'nightly', Date.parse('2025-01-01T00:01:00Z'), 'id-1')).toEqual({
    version: '0',
    id: 'id-1',
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '123456789012',
    time: '2025-01-01T00:01:00Z',
    region: 'eu-west-1',
    resources: ['arn:aws:events:eu-west-1:123456789012:rule/nightly'],
    detail: {},
  });
});
