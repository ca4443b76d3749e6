import type { Alarm } from './alarm.ts';
import type { Composite } from './composite.ts';
import type { Model } from './model.ts';

/** Returns the alarms that tell a topic. */
export function alarmsTelling({ alarms, composites }: Model, topicArn: string): readonly (Alarm | Composite)[] {
  return [...alarms, ...composites].filter(({ actions }) => actions.some(({ arn }) => arn === topicArn));
}

/** Names what suffers: `alarm-cpu and 6 more alarms`. */
export function sufferers(alarms: readonly (Alarm | Composite)[]): string {
  const [first, ...others] = alarms.map(({ name }) => name);
  if (others.length === 0) return first ?? 'no alarm';
  return `${first} and ${others.length} more alarm${others.length === 1 ? '' : 's'}`;
}
