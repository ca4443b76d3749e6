import { publishAlarm } from '@shopwatch/notifications';
import type { AlarmStateValue } from '@shopwatch/cloudwatch';
import type { Alarm } from './alarm.ts';
import type { Composite } from './composite.ts';

/** Returns the text that an alarm publishes on going from one state to another. */
export function exampleMessage(alarm: Alarm | Composite, from: AlarmStateValue, to: AlarmStateValue): string {
  const { region, account } = alarm.resource.stack;
  const state = (value: AlarmStateValue) => ({ value, reason: 'an example', updatedAt: 0, reasonData: '{}' });
  return publishAlarm({
    alarm:
      alarm.kind === 'metric'
        ? alarm.request
        : { AlarmName: alarm.name, AlarmDescription: alarm.description, AlarmRule: alarm.source },
    configuredAt: 0,
    metricId: 'm1',
    place: { region, account },
    state: state(to),
    previousState: state(from),
  }).default;
}
