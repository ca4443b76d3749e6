import { nearest } from '../../facts/nearest.ts';
import { pages } from '../../facts/pages.ts';
import { childName, type Composite } from '../../model/composite.ts';
import { everyAlarm } from '../../model/every-alarm.ts';
import type { Model } from '../../model/model.ts';
import { isKnown, maybeSame } from '../../values/tokens.ts';
import type { Check } from '../check.ts';

export const compositeChildUnknown: Check = {
  id: 'composite-child-unknown',
  severity: 'error',
  summary: 'a composite alarm names an alarm that no template makes',
  source: pages.composites,
  sees: 'platform',
  *find(model) {
    for (const composite of model.composites)
      for (const [at, reference] of named(composite)) {
        const name = childName(reference);
        if (!isKnown(name) || alarmsNear(model, composite).includes(name)) continue;
        if (everyAlarm(model).some((alarm) => alarm.name === name)) continue;
        const close = nearest(name, alarmsNear(model, composite));
        const remedy = close ? `it is written ${close}` : 'make it, or give its template too';
        yield {
          resource: composite.resource,
          at,
          message: `there is no alarm "${name}", and CloudWatch refuses the composite; ${remedy}`,
        };
      }
  },
};

/** Returns every alarm that a composite names, with the place. */
export function named({ references, suppressor }: Composite): readonly (readonly [readonly string[], string])[] {
  const children = references.map((reference) => [['Properties', 'AlarmRule'], reference] as const);
  return suppressor === undefined
    ? children
    : [...children, [['Properties', 'ActionsSuppressor'], suppressor] as const];
}

function alarmsNear(model: Model, { resource }: Composite): readonly string[] {
  const near = everyAlarm(model).filter((alarm) => maybeSame(alarm.resource.stack.region, resource.stack.region));
  return near.map(({ name }) => name);
}
