import { watchedAlarm, type Turn, type WatchedAlarm } from './board.ts';
import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import type { CompositeAlarm } from './composite-alarm.ts';
import { childReason, triggeringAlarms } from './reasons.ts';
import type { AlarmReference } from './rule/ast.ts';
import { evaluateAlarmRule, type ChildStates } from './rule/evaluate.ts';
import { referencedName } from './rule/references.ts';
import { supportingAlarms } from './rule/supporters.ts';
import { enterState } from './transition.ts';

/**
 * Evaluates a composite because one child changed, and tells whether that changed its state. Without a change everything
 * stays, reason and timestamps included (recorded 2025); with one, that child alone is the reason.
 */
export function evaluateOnChild(turn: Turn, composite: CompositeAlarm, child: WatchedAlarm): boolean {
  const value = verdict(turn, composite);
  if (value === composite.state.value) return false;
  enterState(turn, composite, { value, reason: childReason(child), reasonData: triggeringAlarms([child]) });
  return true;
}

/**
 * Evaluates a composite because its configuration is new, and tells whether that changed its state. Then all children that
 * make the rule what it is are the reason (recorded 2026).
 */
export function evaluateOnConfiguration(
  turn: Turn,
  composite: CompositeAlarm,
  reason: (arn: string, value: AlarmStateValue) => string,
): boolean {
  const value = verdict(turn, composite);
  if (value === composite.state.value) return false;
  const reasonData = triggeringAlarms(supporters(turn, composite));
  enterState(turn, composite, { value, reason: reason(composite.arn, value), reasonData });
  return true;
}

/** Lists the children of a composite that exist, in the order of the rule. */
export function childrenOf(turn: Turn, { children }: CompositeAlarm): readonly WatchedAlarm[] {
  return children.flatMap((name) => watchedAlarm(turn, name) ?? []);
}

function verdict(turn: Turn, { rule }: CompositeAlarm): AlarmStateValue {
  return evaluateAlarmRule(rule, statesIn(turn)) ? 'ALARM' : 'OK';
}

/** The alarm that changed last comes first, as in AWS's example; alarms of the same instant keep the order of the rule. */
function supporters(turn: Turn, { rule }: CompositeAlarm): readonly WatchedAlarm[] {
  const names = new Set(supportingAlarms(rule, statesIn(turn)).map(({ text }) => referencedName(text)));
  const alarms = [...names].flatMap((name) => watchedAlarm(turn, name) ?? []);
  return alarms.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** A child cannot be deleted while it is referred to; one that the caller lost all the same has no data. */
function statesIn(turn: Turn): ChildStates {
  return ({ text }: AlarmReference) => watchedAlarm(turn, referencedName(text))?.value ?? 'INSUFFICIENT_DATA';
}
