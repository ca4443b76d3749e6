import { admit } from '@shopwatch/notifications';
import type { AlarmStateValue } from '@shopwatch/cloudwatch';
import { pages } from '../../facts/pages.ts';
import type { Alarm } from '../../model/alarm.ts';
import type { Composite } from '../../model/composite.ts';
import { exampleMessage } from '../../model/example-message.ts';
import type { Subscription } from '../../model/subscription.ts';
import { alarmsTelling } from '../../model/told-by.ts';
import type { Check } from '../check.ts';

export const filterPolicyBlocksAlarms: Check = {
  id: 'filter-policy-blocks-alarms',
  severity: 'error',
  summary: 'a subscription has a filter policy that no message of these alarms can pass',
  source: pages.filterPolicies,
  *find(model) {
    for (const { arn, resource: topic, subscriptions } of model.topics) {
      const alarms = alarmsTelling(model, arn);
      if (alarms.length === 0) continue;
      for (const subscription of subscriptions) {
        const { filterPolicy, resource, protocol } = subscription;
        if (!filterPolicy || alarms.some((alarm) => passes(alarm, arn, subscription))) continue;
        const why =
          filterPolicy.scope === 'MessageAttributes'
            ? 'alarm messages have no attributes, use FilterPolicyScope MessageBody'
            : 'compare it with the body of an alarm message';
        const message = `of the ${alarms.length} alarms that tell ${topic.name} no message passes this ${protocol} subscription: ${why}`;
        yield { resource, at: ['Properties', 'FilterPolicy'], message };
      }
    }
  },
};

const states: readonly AlarmStateValue[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];

/** Tries every change of state that the alarm tells the topic of. */
function passes(alarm: Alarm | Composite, topicArn: string, { filterPolicy }: Subscription): boolean {
  const told = new Set(alarm.actions.filter(({ arn }) => arn === topicArn).map(({ on }) => on));
  return [...told].some((to) =>
    states.some((from) => from !== to && admit(filterPolicy, { body: exampleMessage(alarm, from, to) }).admitted),
  );
}
