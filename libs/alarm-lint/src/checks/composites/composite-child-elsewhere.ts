import { pages } from '../../facts/pages.ts';
import { childName } from '../../model/composite.ts';
import { isKnown, maybeSame } from '../../values/tokens.ts';
import type { Check } from '../check.ts';
import { everyAlarm } from '../../model/every-alarm.ts';
import { named } from './composite-child-unknown.ts';

export const compositeChildElsewhere: Check = {
  id: 'composite-child-elsewhere',
  severity: 'error',
  summary: 'a composite alarm names an alarm of another region or account, which it cannot see',
  source: pages.composites,
  *find(model) {
    for (const composite of model.composites) {
      const { region, account } = composite.resource.stack;
      for (const [at, reference] of named(composite)) {
        const place = placeOf(reference) ?? madeAt(childName(reference));
        if (!place || (maybeSame(place.region, region) && maybeSame(place.account, account))) continue;
        const message = `${childName(reference)} lives in ${place.region} of ${place.account}, the composite in ${region} of ${account}; a composite sees only alarms of its own region and account`;
        yield { resource: composite.resource, at, message };
      }

      /** A bare name means the composite's own region; it is found elsewhere only if it is nowhere near. */
      function madeAt(name: string) {
        if (!isKnown(name)) return undefined;
        const places = everyAlarm(model)
          .filter((alarm) => alarm.name === name)
          .map(({ resource }) => resource.stack);
        return places.some((place) => maybeSame(place.region, region) && maybeSame(place.account, account))
          ? undefined
          : places[0];
      }
    }
  },
};

function placeOf(reference: string) {
  const [arn, , service, region = '', account = ''] = reference.split(':');
  return arn === 'arn' && service === 'cloudwatch' ? { region, account } : undefined;
}
