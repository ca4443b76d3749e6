import type { AlarmRule } from './ast.ts';
import { CompositeAlarmError, ruleError } from './errors.ts';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html */
export const ruleLimits = { characters: 10_240, children: 100, elements: 500 } as const;

/** Says that the rule is empty, in the words in which every AWS service refuses a length. */
export function tooShort(source: string): Error {
  return lengthError(source, 'greater than or equal to 1');
}

/** Says that the rule has too many characters, in the words in which every AWS service refuses a length. */
export function tooLong(source: string): Error {
  return lengthError(source, `less than or equal to ${ruleLimits.characters}`);
}

function lengthError(source: string, allowed: string): Error {
  return new CompositeAlarmError(
    `1 validation error detected: Value '${source}' at 'alarmRule' failed to satisfy constraint: Member must have length ${allowed}`,
  );
}

/** Also the deepest nesting that is parsed, since every pair of parentheses is an element; AWS publishes no wording. */
export function tooManyElements(): Error {
  return ruleError(`AlarmRule must not have more than ${ruleLimits.elements} elements`);
}

/** AWS publishes no wording. */
export function tooManyChildren(): Error {
  return ruleError(`AlarmRule must not refer to more than ${ruleLimits.children} alarms`);
}

/**
 * Counts what AWS limits to 500: child references, TRUE and FALSE, and pairs of parentheses. The parentheses that belong to
 * a function are part of that function and not counted.
 */
export function countElements(rule: AlarmRule): number {
  switch (rule.kind) {
    case 'literal':
    case 'state':
      return 1;
    case 'atLeast':
      return rule.alarms.length;
    case 'not':
      return countElements(rule.operand);
    case 'and':
    case 'or':
      return rule.operands.reduce((count, operand) => count + countElements(operand), 0);
    case 'group':
      return 1 + countElements(rule.rule);
    default:
      return rule satisfies never;
  }
}
