import { startsPending, type SubscriptionProtocol } from '@shopwatch/notifications';
import { pages } from '../../facts/pages.ts';
import { alarmsTelling } from '../../model/told-by.ts';
import type { Check } from '../check.ts';

export const subscriptionUnconfirmed: Check = {
  id: 'subscription-unconfirmed',
  severity: 'note',
  summary: 'everybody who listens to a topic must agree first, and until then nobody is told',
  source: pages.snsConfirmation,
  *find(model) {
    for (const { resource, arn, subscriptions } of model.topics) {
      if (subscriptions.length === 0 || alarmsTelling(model, arn).length === 0) continue;
      if (!subscriptions.every(({ protocol }) => startsPending(protocol as SubscriptionProtocol, true))) continue;
      const kinds = [...new Set(subscriptions.map(({ protocol }) => protocol))].join(' and ');
      const message = `${resource.name} has ${kinds} subscriptions only: nobody is told before one of them is confirmed, and unconfirmed ones expire`;
      yield { resource: subscriptions[0]!.resource, at: subscriptions[0]!.at, message };
    }
  },
};
