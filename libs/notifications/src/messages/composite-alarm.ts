import {
  suppressionReason,
  type AlarmAddress,
  type CompositeAlarm,
  type CompositeChange,
  type CompositeTransition,
} from '@shopwatch/cloudwatch';
import type { ConfigurationChange } from './alarm-events.ts';
import type { AlarmState, AlarmTransition, ConfiguredAlarm } from './alarm-transition.ts';

/** Reads a composite's transition as messages, events and payloads tell it. */
export function compositeTransition(transition: CompositeTransition, place: AlarmAddress): AlarmTransition {
  const { before, after, suppressorArn } = transition;
  return {
    ...configured(after),
    place,
    state: stateOf(after, suppressorArn),
    previousState: stateOf(before, suppressorArn),
  };
}

/**
 * Reads a composite's new, updated or deleted configuration as an event tells it: with the state from before any new
 * evaluation (recorded 2026 for metric alarms).
 */
export function compositeChange(change: CompositeChange, place: AlarmAddress): ConfigurationChange {
  const { alarm, at, operation } = change;
  if (operation !== 'update') return { ...configured(alarm), place, at, operation, state: stateOf(alarm) };
  const { previous } = change;
  return { ...configured(alarm), place, at, operation, state: stateOf(previous), previous: configured(previous) };
}

/** A composite has no metric of its own, and so no id of one. */
function configured({ configuration, configurationUpdatedAt }: CompositeAlarm): ConfiguredAlarm {
  return { alarm: configuration, configuredAt: configurationUpdatedAt, metricId: '' };
}

function stateOf({ state, suppression }: CompositeAlarm, suppressorArn = ''): AlarmState {
  const { value, reason, reasonData, updatedAt } = state;
  const suppressed = suppression && { by: suppression.by, reason: suppressionReason(suppression, suppressorArn) };
  return { value, reason, reasonData, updatedAt, suppressed };
}
