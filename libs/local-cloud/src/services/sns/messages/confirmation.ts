import { confirmationEnvelope } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { certificateUrl, UNSIGNED } from './delivery.ts';
import { askEndpoint } from './http-calls.ts';
import { note } from './inbox-notes.ts';

/** Asks the owner of an endpoint to agree; the link leads to this cloud. */
export function sendConfirmation(scope: Scope, subscription: Subscription): void {
  const url = confirmationUrl(scope, subscription);
  switch (subscription.protocol) {
    case 'email':
    case 'email-json':
      return note(scope, subscription, {
        subject: 'AWS Notification - Subscription Confirmation',
        body: mail(subscription, url),
      });
    case 'http':
    case 'https':
      return askEndpoint(scope, subscription, envelope(scope, subscription, url));
    case 'lambda':
    case 'sms':
    case 'sqs':
      return;
    default:
      return subscription.protocol satisfies never;
  }
}

function confirmationUrl({ url }: Scope, { topicArn, token }: Subscription): string {
  const query = new URLSearchParams({
    Action: 'ConfirmSubscription',
    Version: '2010-03-31',
    TopicArn: topicArn,
    Token: token,
  });
  return `${url}/?${query.toString()}`;
}

function mail({ topicArn }: Subscription, url: string): string {
  return [
    'You have chosen to subscribe to the topic:',
    topicArn,
    '',
    'To confirm this subscription, click or visit the link below (If this was in error no action is necessary):',
    url,
  ].join('\n');
}

function envelope(scope: Scope, { arn, topicArn, token }: Subscription, url: string): string {
  const asked = {
    messageId: scope.ids.uuid(),
    topicArn,
    subscriptionArn: arn,
    publishedAt: scope.clock.now(),
    signature: UNSIGNED,
    signingCertificateUrl: certificateUrl(topicArn),
  };
  return JSON.stringify({ ...(JSON.parse(confirmationEnvelope(asked, token)) as object), SubscribeURL: url });
}
