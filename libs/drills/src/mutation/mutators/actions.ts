import { changed, type Change, type Mutator, type Properties } from '../mutator.ts';

const LISTS = ['AlarmActions', 'OKActions', 'InsufficientDataActions'];

function changes(properties: Properties) {
  const lists = LISTS.filter((name) => Array.isArray(properties[name]) && properties[name].length > 0);
  if (lists.length === 0) return [];
  return [
    ...lists.map((name) => changed(properties, name, undefined)),
    ...lists.flatMap((name) => withoutOne(properties, name)),
    changed(properties, 'ActionsEnabled', false),
  ];
}

/** Lists of several actions, each time without one of them. */
function withoutOne(properties: Properties, name: string): Change[] {
  const actions = properties[name] as readonly unknown[];
  if (actions.length < 2) return [];
  return actions.map((_, place) => ({
    what: `${name} loses its action ${place + 1}`,
    properties: { ...properties, [name]: actions.filter((__, index) => index !== place) },
  }));
}

/** An alarm tells nobody. */
export const alarmActions: Mutator = { type: 'AWS::CloudWatch::Alarm', changes };

/** A composite alarm tells nobody. */
export const compositeActions: Mutator = { type: 'AWS::CloudWatch::CompositeAlarm', changes };
