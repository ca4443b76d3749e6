import type { AlarmReference, AlarmRule, QuorumRule } from './ast.ts';
import type { AlarmStateValue } from '../../alarms/alarm-state-value.ts';

/** Tells the state of a child that a rule refers to. */
export type ChildStates = (alarm: AlarmReference) => AlarmStateValue;

/** Tells whether a rule holds; a rule that holds puts its composite into ALARM, one that does not into OK. */
export function evaluateAlarmRule(rule: AlarmRule, states: ChildStates): boolean {
  switch (rule.kind) {
    case 'literal':
      return rule.value;
    case 'state':
      return states(rule.alarm) === rule.state;
    case 'atLeast':
      return hasQuorum(rule, countMatching(rule, states));
    case 'not':
      return !evaluateAlarmRule(rule.operand, states);
    case 'and':
      return rule.operands.every((operand) => evaluateAlarmRule(operand, states));
    case 'or':
      return rule.operands.some((operand) => evaluateAlarmRule(operand, states));
    case 'group':
      return evaluateAlarmRule(rule.rule, states);
    default:
      return rule satisfies never;
  }
}

function countMatching(rule: QuorumRule, states: ChildStates): number {
  let matching = 0;
  for (const alarm of rule.alarms) if (matchesQuorum(rule, states(alarm))) matching += 1;
  return matching;
}

/** Tells whether one listed alarm counts towards the quorum. */
export function matchesQuorum(rule: QuorumRule, state: AlarmStateValue): boolean {
  return (state === rule.state) !== rule.negated;
}

/** A percentage of the listed occurrences rounds up to whole alarms: 67% of three is three (recorded 2026). */
export function hasQuorum({ threshold, alarms }: QuorumRule, matching: number): boolean {
  return threshold.unit === 'count' ? matching >= threshold.value : matching * 100 >= threshold.value * alarms.length;
}
