import type { AlarmAddress } from '../../alarms/create-alarm.ts';
import type { AlarmReference, AlarmRule } from './ast.ts';
import { ruleError } from './errors.ts';

/** Lists the references of a rule in its order, repetitions included. */
export function alarmReferences(rule: AlarmRule): readonly AlarmReference[] {
  switch (rule.kind) {
    case 'literal':
      return [];
    case 'state':
      return [rule.alarm];
    case 'atLeast':
      return rule.alarms;
    case 'not':
      return alarmReferences(rule.operand);
    case 'and':
    case 'or':
      return rule.operands.flatMap(alarmReferences);
    case 'group':
      return alarmReferences(rule.rule);
    default:
      return rule satisfies never;
  }
}

/** Returns the alarm name that a name or an ARN stands for, wherever the ARN points. */
export function referencedName(text: string): string {
  return parseAlarmArn(text)?.name ?? text;
}

/**
 * Returns the alarm name that a reference stands for.
 * @throws CompositeAlarmError when an ARN points to another Region (recorded 2026) or account (worded alike).
 */
export function resolveReference(reference: AlarmReference, home: AlarmAddress): string {
  const arn = parseAlarmArn(reference.text);
  if (!arn) return reference.text;
  if (arn.region !== home.region) throw wrongHome('region', arn.region, home.region, reference);
  if (arn.account !== home.account) throw wrongHome('account', arn.account, home.account, reference);
  return arn.name;
}

/** Returns the distinct names of the children in the order of the rule. */
export function childNames(rule: AlarmRule, home: AlarmAddress): readonly string[] {
  return [...new Set(alarmReferences(rule).map((reference) => resolveReference(reference, home)))];
}

function wrongHome(part: string, given: string, wanted: string, { range }: AlarmReference): Error {
  return ruleError(`Wrong ARN ${part}, it was ${given} but ${wanted} was expected instead`, range);
}

/** Reads `arn:<partition>:cloudwatch:<region>:<account>:alarm:<name>`; the name may itself have colons. */
function parseAlarmArn(
  text: string,
): { readonly region: string; readonly account: string; readonly name: string } | undefined {
  const [arn, , service, region, account, resource, ...name] = text.split(':');
  if (arn !== 'arn' || service !== 'cloudwatch' || resource !== 'alarm') return undefined;
  return { region: region!, account: account!, name: name.join(':') };
}
