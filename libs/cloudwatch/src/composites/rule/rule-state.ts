import type { AlarmStateValue } from '../../alarms/alarm-state-value.ts';
import { evaluateAlarmRule } from './evaluate.ts';
import { parseAlarmRule } from './parser.ts';
import { referencedName } from './references.ts';

/**
 * Tells the state into which a rule puts its composite, given the states of the children by name.
 * @throws CompositeAlarmError when the rule does not parse.
 * @throws Error when a child has no state.
 */
export function alarmRuleState(source: string, children: Readonly<Record<string, AlarmStateValue>>): 'ALARM' | 'OK' {
  const holds = evaluateAlarmRule(parseAlarmRule(source), ({ text }) => {
    const name = referencedName(text);
    if (!Object.hasOwn(children, name)) throw new Error(`no state given for child ${name}; add it to the children`);
    return children[name]!;
  });
  return holds ? 'ALARM' : 'OK';
}
