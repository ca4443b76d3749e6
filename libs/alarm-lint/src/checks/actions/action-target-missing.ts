import { pages } from '../../facts/pages.ts';
import { everyAlarm } from '../../model/every-alarm.ts';
import { maybeSame, isKnown } from '../../values/tokens.ts';
import type { Check } from '../check.ts';

const types: Readonly<Record<string, string | undefined>> = { lambda: 'AWS::Lambda::Function', sns: 'AWS::SNS::Topic' };

export const actionTargetMissing: Check = {
  id: 'action-target-missing',
  severity: 'error',
  summary: 'an action goes to a topic or a function of this account that no template makes',
  source: pages.actions,
  sees: 'platform',
  *find(model) {
    for (const { resource, actions } of everyAlarm(model))
      for (const { arn, at } of actions) {
        const [, , service = '', region = '', account = '', first = '', second = ''] = arn.split(':');
        const type = types[service];
        const name = service === 'lambda' ? second : first;
        if (!type || !isKnown(name) || !maybeSame(account, resource.stack.account)) continue;
        const made = model.ofType(type).some((each) => each.name === name && maybeSame(each.stack.region, region));
        if (!made)
          yield { resource, at, message: `no template makes ${arn}; refer to the resource, or give its template too` };
      }
  },
};
