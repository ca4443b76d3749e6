import { changed, type Mutator, type Properties } from '../mutator.ts';

const LISTS = ['AlarmActions', 'OKActions', 'InsufficientDataActions'];

function changes(properties: Properties) {
  const lists = LISTS.filter((name) => Array.isArray(properties[name]) && properties[name].length > 0);
  if (lists.length === 0) return [];
  return [...lists.map((name) => changed(properties, name, undefined)), changed(properties, 'ActionsEnabled', false)];
}

/** An alarm tells nobody. */
export const alarmActions: Mutator = { type: 'AWS::CloudWatch::Alarm', changes };

/** A composite alarm tells nobody. */
export const compositeActions: Mutator = { type: 'AWS::CloudWatch::CompositeAlarm', changes };
