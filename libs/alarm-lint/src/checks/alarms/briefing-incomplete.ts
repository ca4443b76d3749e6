import { pages } from '../../facts/pages.ts';
import type { Resource } from '../../model/resource.ts';
import { listOf, objectOf, textOf } from '../../values/json.ts';
import { everyAlarm } from '../../model/every-alarm.ts';
import type { Check } from '../check.ts';

export const briefingIncomplete: Check = {
  id: 'briefing-incomplete',
  severity: 'warning',
  summary: 'an alarm tells whoever is paged neither in its description nor in its name or tags what they need',
  source: pages.putMetricAlarm,
  *find(model, { briefing }) {
    for (const { resource, name, description, actions } of everyAlarm(model)) {
      if (actions.length === 0) continue;
      const text = [description, name, ...tagsOf(resource)].join('\n');
      const missing = Object.entries(briefing)
        .filter(([, pattern]) => !pattern.test(text))
        .map(([what]) => what);
      if (missing.length === 0) continue;
      const message = `${name} does not say its ${missing.join(', ')}; the description travels with every message`;
      yield { resource, at: ['Properties', 'AlarmDescription'], message };
    }
  },
};

function tagsOf({ properties }: Resource): readonly string[] {
  return listOf(properties['Tags']).map((tag) => {
    const { Key, Value } = objectOf(tag);
    return `${textOf(Key) ?? ''}: ${textOf(Value) ?? ''}`;
  });
}
