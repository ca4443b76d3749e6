import { pages } from '../../facts/pages.ts';
import { alarmsTelling, sufferers } from '../../model/told-by.ts';
import type { Check } from '../check.ts';

export const topicUnsubscribed: Check = {
  id: 'topic-unsubscribed',
  severity: 'error',
  summary: 'alarms tell a topic that nobody listens to',
  source: pages.snsConfirmation,
  sees: 'platform',
  *find(model) {
    for (const { resource, arn, subscriptions } of model.topics) {
      const alarms = alarmsTelling(model, arn);
      if (alarms.length === 0 || subscriptions.length > 0) continue;
      const message = `${sufferers(alarms)} tell ${resource.name}, which has no subscription; add one, or say in a reason who subscribes by hand`;
      yield { resource, at: [], message };
    }
  },
};
