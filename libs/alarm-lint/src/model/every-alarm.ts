import type { Alarm } from './alarm.ts';
import type { Composite } from './composite.ts';
import type { Model } from './model.ts';

/** Returns all alarms of both kinds. */
export function everyAlarm({ alarms, composites }: Model): readonly (Alarm | Composite)[] {
  return [...alarms, ...composites];
}
