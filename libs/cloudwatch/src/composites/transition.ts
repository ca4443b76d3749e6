import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import { watchedAlarm, type Turn, type WatchedAlarm } from './board.ts';
import { actionsOfState, type CompositeAlarm } from './composite-alarm.ts';
import { actionHistoryItem } from '../alarms/action-history.ts';
import type { AlarmHistoryItem } from '../alarms/alarm-history-item.ts';
import { stateUpdateItem } from './history.ts';
import { stepSuppression, type SuppressionInput, type SuppressionPhase, type SuppressionStep } from './suppression.ts';
import { suppressionPeriods, suppressorName } from './suppressor.ts';

/** A state value with why it came about. */
export interface NewState {
  readonly value: AlarmStateValue;
  readonly reason: string;
  readonly reasonData?: string;
}

/** Puts a composite into another state and either runs or holds its actions. */
export function enterState(turn: Turn, before: CompositeAlarm, next: NewState): void {
  const state = { ...next, updatedAt: turn.at, transitionedAt: turn.at };
  const suppressor = suppressorOf(turn, before);
  const input: SuppressionInput | undefined = suppressor && { kind: 'compositeChanged', at: turn.at, suppressor };
  const step = input ? stepOf(before, input) : ({ kind: 'released' } as const);
  const after = replace(turn, before, { ...before, state, suppression: phaseOf(step) });
  turn.effects.push({ kind: 'history', item: stateUpdateItem(before, after) });
  announce(turn, before, after);
}

/** Moves the suppression of a composite; a new phase or a release is an event of its own and changes `updatedAt`. */
export function moveSuppression(turn: Turn, before: CompositeAlarm, input: SuppressionInput): void {
  const step = stepOf(before, input);
  if (step.kind === 'same') return;
  const state = { ...before.state, updatedAt: turn.at };
  announce(turn, before, replace(turn, before, { ...before, state, suppression: phaseOf(step) }));
}

/** Finds what holds back the actions of a composite when it is in ALARM. */
export function suppressorOf(turn: Turn, { configuration }: CompositeAlarm): WatchedAlarm | undefined {
  const name = suppressorName(configuration);
  return name === undefined ? undefined : watchedAlarm(turn, name);
}

function stepOf({ configuration, suppression }: CompositeAlarm, input: SuppressionInput): SuppressionStep {
  if (configuration.ActionsSuppressor === undefined) return { kind: 'same' };
  return stepSuppression(suppression, input, suppressionPeriods(configuration));
}

function phaseOf(step: SuppressionStep): SuppressionPhase | undefined {
  return step.kind === 'held' ? step.phase : undefined;
}

function replace(turn: Turn, before: CompositeAlarm, after: CompositeAlarm): CompositeAlarm {
  turn.composites.set(before.configuration.AlarmName, after);
  return after;
}

/** The change is told with actions disabled too; held actions are listed in the history, one item each (recorded 2026). */
function announce(turn: Turn, before: CompositeAlarm, after: CompositeAlarm): void {
  const transition = { before, after, suppressorArn: suppressorOf(turn, after)?.arn };
  turn.effects.push({ kind: 'stateChange', transition });
  if (!after.configuration.ActionsEnabled) return;
  for (const target of actionsOfState(after)) {
    if (after.suppression) turn.effects.push({ kind: 'history', item: suppressedItem(after, target) });
    else turn.effects.push({ kind: 'action', action: { at: turn.at, target, transition } });
  }
}

function suppressedItem({ configuration, state }: CompositeAlarm, target: string): AlarmHistoryItem {
  const at = state.updatedAt;
  const fate = { state: 'Suppressed' } as const;
  const alarmName = configuration.AlarmName;
  return actionHistoryItem({ alarmName, alarmType: 'CompositeAlarm', target, at, stateUpdatedAt: at, fate });
}
