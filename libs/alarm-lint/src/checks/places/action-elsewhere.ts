import { pages } from '../../facts/pages.ts';
import { maybeSame } from '../../values/tokens.ts';
import { everyAlarm } from '../../model/every-alarm.ts';
import type { Check } from '../check.ts';

export const actionElsewhere: Check = {
  id: 'action-elsewhere',
  severity: 'error',
  summary: 'an alarm acts on something of another region, which CloudWatch does not do',
  source: pages.actions,
  *find(model) {
    for (const { resource, name, actions } of everyAlarm(model))
      for (const { arn, at } of actions) {
        const [, , service, region = ''] = arn.split(':');
        if (region === '' || service === 'ssm-incidents' || maybeSame(region, resource.stack.region)) continue;
        const message = `${name} is in ${resource.stack.region} and acts on ${arn}; an action is in the alarm's own region`;
        yield { resource, at, message };
      }
  },
};
