import { muteDetail, type ActiveMute } from '@shopwatch/cloudwatch';
import {
  configurationChangeEvent,
  stateChangeEvent,
  type AlarmTransition,
  type ConfigurationChange,
  type EventEnvelope,
} from '@shopwatch/notifications';
import { eventBus } from '../../../ports/event-bus.ts';
import type { Scope } from '../../../scope.ts';

/** Tells the event bus about a new state; what mutes the alarm is part of it. */
export function announceState(scope: Scope, transition: AlarmTransition, mute?: ActiveMute): void {
  const event = stateChangeEvent(transition, '');
  const detail = mute === undefined ? event.detail : { ...event.detail, muteDetail: muteDetail(mute) };
  send(scope, event, detail, transition.state.updatedAt);
}

/** Tells the event bus about a new, changed or deleted alarm. */
export function announceConfiguration(scope: Scope, change: ConfigurationChange): void {
  const event = configurationChangeEvent(change, '');
  send(scope, event, event.detail, change.at);
}

/** The bus numbers its events itself. That nobody takes an event is no reason for an alarm to fail. */
function send(scope: Scope, event: EventEnvelope, detail: unknown, time: number): void {
  const { source, 'detail-type': detailType, resources } = event;
  const fail = (fault: unknown): void =>
    scope.log({ level: 'warn', message: 'alarm event not sent', fields: { detailType, reason: String(fault) } });
  try {
    const sent = scope.port(eventBus).put(scope, { source, detailType, detail, resources, time });
    if (sent instanceof Promise) sent.catch(fail);
  } catch (fault) {
    fail(fault);
  }
}
