import { pages } from '../../facts/pages.ts';
import { everyAlarm } from '../../model/every-alarm.ts';
import { childName } from '../../model/composite.ts';
import type { Model } from '../../model/model.ts';
import type { Check } from '../check.ts';

export const actionMissing: Check = {
  id: 'action-missing',
  severity: 'error',
  summary: 'an alarm does nothing on going to ALARM, and no composite looks at it',
  source: pages.actions,
  *find(model) {
    const watched = watchedByOthers(model);
    for (const { resource, name, arn, actions } of everyAlarm(model)) {
      if (actions.some(({ on }) => on === 'ALARM') || watched.has(name) || watched.has(arn)) continue;
      const others = actions.length > 0 ? ' (it acts on other states only)' : '';
      const message = `nobody is told when ${name} goes to ALARM${others}; give it an action, or let a composite look at it`;
      yield { resource, at: ['Properties', 'AlarmActions'], message };
    }
  },
};

/** An alarm may also serve a composite, hold its actions back, or drive a rule of EventBridge. */
function watchedByOthers({ composites, resources }: Model): ReadonlySet<string> {
  const names = composites.flatMap(({ references, suppressor }) => [
    ...references.map(childName),
    ...(suppressor === undefined ? [] : [childName(suppressor)]),
  ]);
  const others = resources.filter(({ type }) =>
    /^AWS::(Events::Rule|ECS::Service|CodeDeploy|AppConfig|AutoScaling)/.test(type),
  );
  const text = JSON.stringify(others.map(({ properties }) => properties));
  const named = resources.filter(
    ({ type, name, arn }) => type.startsWith('AWS::CloudWatch::') && (text.includes(`"${name}"`) || text.includes(arn)),
  );
  return new Set([...names, ...named.map(({ name }) => name)]);
}
