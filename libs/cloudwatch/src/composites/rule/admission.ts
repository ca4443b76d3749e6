import { alarmArn, type AlarmAddress } from '../../alarms/create-alarm.ts';
import type { AlarmRule } from './ast.ts';
import { CompositeAlarmError } from './errors.ts';
import { countElements, ruleLimits, tooManyChildren, tooManyElements, tooShort } from './limits.ts';
import { parseAlarmRule } from './parser.ts';
import { childNames } from './references.ts';

/** An AlarmRule that CloudWatch would accept, with the names of its children in the order of the rule. */
export interface AdmittedRule {
  readonly rule: AlarmRule;
  readonly children: readonly string[];
}

/** What an AlarmRule is checked against. */
export interface RuleSurroundings extends AlarmAddress {
  exists(name: string): boolean;
}

/**
 * Checks an AlarmRule as PutCompositeAlarm does: length, grammar, ARNs, limits, and that every child exists.
 * @throws CompositeAlarmError in the words of CloudWatch.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
 */
export function admitAlarmRule(source: string, surroundings: RuleSurroundings): AdmittedRule {
  if (source.length === 0) throw tooShort(source);
  const rule = parseAlarmRule(source);
  const children = childNames(rule, surroundings);
  if (countElements(rule) > ruleLimits.elements) throw tooManyElements();
  if (children.length > ruleLimits.children) throw tooManyChildren();
  const missing = children.filter((name) => !surroundings.exists(name));
  if (missing.length > 0) throw missingChildren(missing, surroundings);
  return { rule, children };
}

/** One missing child is recorded (2026); that several are joined by a comma and a space is not. */
function missingChildren(names: readonly string[], home: AlarmAddress): Error {
  const arns = names.map((name) => alarmArn(home, name)).join(', ');
  return new CompositeAlarmError(
    `Could not save the composite alarm as alarms [${arns}] in the alarm rule do not exist`,
  );
}
