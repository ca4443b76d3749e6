import type { Instant } from '../series.ts';
import type { AlarmState } from '../alarms/alarm-state.ts';
import type { CompositeAlarm } from './composite-alarm.ts';
import type { AlarmHistoryItem } from '../alarms/alarm-history-item.ts';
import type { WatchedAlarm } from './board.ts';
import { suppressorFields } from './suppressor.ts';
import { awsTimestamp } from '../alarms/timestamps.ts';

/** Writes the history line of a new state. */
export function stateUpdateItem(before: CompositeAlarm, after: CompositeAlarm): AlarmHistoryItem {
  const summary = `Alarm updated from ${before.state.value} to ${after.state.value}`;
  const data = { version: '1.0', oldState: historicState(before.state), newState: historicState(after.state) };
  return item(after, 'StateUpdate', after.state.updatedAt, summary, data);
}

/** Writes the history line of a new composite, which at that moment has not looked at its children yet (recorded 2026). */
export function createdItem(alarm: CompositeAlarm): AlarmHistoryItem {
  const createdAlarm = historicAlarm(alarm, []);
  return configurationItem(alarm, alarm.configurationUpdatedAt, 'created', { type: 'Create', createdAlarm });
}

/** Writes the history line of a new configuration, with the old values of what changed (recorded 2026). */
export function updatedItem(before: HistoricSnapshot, after: HistoricSnapshot): AlarmHistoryItem {
  const updatedAlarm = historicAlarm(after.alarm, after.children);
  const originalUpdatedFields = differing(historicAlarm(before.alarm, before.children), updatedAlarm);
  const at = after.alarm.configurationUpdatedAt;
  return configurationItem(after.alarm, at, 'updated', { type: 'Update', updatedAlarm, originalUpdatedFields });
}

/** Writes the history line of a deleted composite; in the shape of the other two, since no recording shows it. */
export function deletedItem({ alarm, children }: HistoricSnapshot, at: Instant): AlarmHistoryItem {
  return configurationItem(alarm, at, 'deleted', { type: 'Delete', deletedAlarm: historicAlarm(alarm, children) });
}

/** A composite with its children as they are at that moment. */
export interface HistoricSnapshot {
  readonly alarm: CompositeAlarm;
  readonly children: readonly WatchedAlarm[];
}

function configurationItem(alarm: CompositeAlarm, at: Instant, verb: string, data: object): AlarmHistoryItem {
  const summary = `Alarm "${alarm.configuration.AlarmName}" ${verb}`;
  return item(alarm, 'ConfigurationUpdate', at, summary, { version: '1.0', ...data });
}

function item(
  { configuration }: CompositeAlarm,
  type: AlarmHistoryItem['type'],
  timestamp: Instant,
  summary: string,
  data: object,
): AlarmHistoryItem {
  return {
    alarmName: configuration.AlarmName,
    alarmType: 'CompositeAlarm',
    timestamp,
    type,
    summary,
    data: JSON.stringify(data),
  };
}

function historicState({ value, reason, reasonData }: AlarmState): object {
  return {
    stateValue: value,
    stateReason: reason,
    ...(reasonData !== undefined && { stateReasonData: parsedOrText(reasonData) }),
  };
}

/** The field names, `okactions` included, are AWS's (recorded 2026). */
function historicAlarm(alarm: CompositeAlarm, children: readonly WatchedAlarm[]): Record<string, unknown> {
  const { configuration, state } = alarm;
  return {
    alarmName: configuration.AlarmName,
    alarmArn: alarm.arn,
    ...(configuration.AlarmDescription !== undefined && { alarmDescription: configuration.AlarmDescription }),
    alarmConfigurationUpdatedTimestamp: awsTimestamp(alarm.configurationUpdatedAt),
    alarmRule: configuration.AlarmRule,
    stateValue: state.value,
    stateUpdatedTimestamp: awsTimestamp(state.updatedAt),
    actionsEnabled: configuration.ActionsEnabled,
    alarmActions: configuration.AlarmActions,
    insufficientDataActions: configuration.InsufficientDataActions,
    ...suppressorFields(configuration),
    childStates: children.map(childState),
    okactions: configuration.OKActions,
  };
}

function childState({ arn, value, transitionedAt, updatedAt }: WatchedAlarm): object {
  const transitionTimestamp = awsTimestamp(transitionedAt);
  return { arn, state: { value, transitionTimestamp, timestamp: awsTimestamp(updatedAt) } };
}

function differing(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(before).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}

/** Reason data given by hand need not be JSON. */
function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
