import { pages } from '../../facts/pages.ts';
import { isKnown, maybeSame } from '../../values/tokens.ts';
import { everyAlarm } from '../../model/every-alarm.ts';
import type { Check } from '../check.ts';

export const alarmNameTaken: Check = {
  id: 'alarm-name-taken',
  severity: 'error',
  summary: 'two alarms of one region and account have the same name, and one overwrites the other',
  source: pages.putMetricAlarm,
  *find(model) {
    const seen = new Map<string, ReturnType<typeof everyAlarm>[number]>();
    for (const alarm of everyAlarm(model)) {
      const { resource, name } = alarm;
      const first = seen.get(name);
      if (first && isKnown(name) && isSamePlace(first.resource.stack, resource.stack)) {
        const message = `${first.resource.path} already has the name ${name}: whichever is deployed last replaces the other; give it a name of its own`;
        yield { resource, at: ['Properties', 'AlarmName'], message };
      } else seen.set(name, alarm);
    }
  },
};

interface PlaceOf {
  readonly region: string;
  readonly account: string;
}

function isSamePlace(one: PlaceOf, other: PlaceOf): boolean {
  return maybeSame(one.region, other.region) && maybeSame(one.account, other.account);
}
