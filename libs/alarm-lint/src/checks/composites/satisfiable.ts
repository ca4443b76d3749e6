import {
  alarmReferences,
  evaluateAlarmRule,
  type AlarmReference,
  type AlarmRule,
  type AlarmStateValue,
} from '@shopwatch/cloudwatch';
import { childName } from '../../model/composite.ts';

/** What a rule can come to. */
export interface Outcomes {
  readonly canHold: boolean;
  readonly canFail: boolean;
}

const states: readonly AlarmStateValue[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];

/** With more children than this only the plain cases are decided: 3 to the power of 9 is 19,683 tries. */
const MOST_CHILDREN = 9;

/**
 * Tries all states of the children.
 * @param neverInAlarm names of children that cannot go to ALARM
 * @returns undefined if there are too many children to try
 */
export function outcomes(rule: AlarmRule, neverInAlarm: ReadonlySet<string> = new Set()): Outcomes | undefined {
  const names = [...new Set(alarmReferences(rule).map(({ text }) => childName(text)))];
  if (names.length > MOST_CHILDREN) return undefined;
  const total = states.length ** names.length;
  let [canHold, canFail] = [false, false];
  for (let attempt = 0; attempt < total && !(canHold && canFail); attempt += 1) {
    const chosen = choose(names, attempt);
    if (names.some((name) => chosen.get(name) === 'ALARM' && neverInAlarm.has(name))) continue;
    if (evaluateAlarmRule(rule, (alarm: AlarmReference) => chosen.get(childName(alarm.text))!)) canHold = true;
    else canFail = true;
  }
  return { canHold, canFail };
}

function choose(names: readonly string[], attempt: number): ReadonlyMap<string, AlarmStateValue> {
  let rest = attempt;
  return new Map(
    names.map((name) => {
      const state = states[rest % states.length]!;
      rest = Math.floor(rest / states.length);
      return [name, state];
    }),
  );
}
