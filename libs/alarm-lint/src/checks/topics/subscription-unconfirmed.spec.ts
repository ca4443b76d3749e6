import { alarm, describeCheck, topic } from '../check-cases.fixture.ts';
import { subscriptionUnconfirmed } from './subscription-unconfirmed.ts';

const listening = (...protocols: readonly string[]) => ({
  Alarm: alarm(),
  Topic: topic({ Subscription: protocols.map((Protocol) => ({ Protocol, Endpoint: 'x' })) }),
});

describeCheck(subscriptionUnconfirmed, {
  clean: {
    'a queue, which needs no confirmation': listening('email', 'sqs'),
    'a topic without subscriptions': listening(),
  },
  reported: {
    'e-mail and web addresses only': [listening('email', 'https'), /alerts has email and https subscriptions only/],
  },
});
