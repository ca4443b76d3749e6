import type { AlarmAddress } from '../alarms/create-alarm.ts';
import type { Instant } from '../series.ts';
import { MuteRuleError } from './errors.ts';
import type { MuteRule, MuteRuleRequest } from './mute-rule.ts';
import { parseMuteSchedule } from './schedule.ts';

/** All mute rules of one account and Region, by name. */
export type MuteRules = ReadonlyMap<string, MuteRule>;

const targetLimit = 100;

/**
 * Creates a mute rule or replaces one of the same name.
 * @param exists tells whether an alarm exists; a rule takes only names of alarms that do.
 * @throws MuteRuleError
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutAlarmMuteRule.html
 */
export function putMuteRule(
  rules: MuteRules,
  request: MuteRuleRequest,
  { account, region }: AlarmAddress,
  exists: (alarmName: string) => boolean,
  at: Instant,
): MuteRules {
  checkLengths(request);
  checkTargets(request, exists);
  checkDates(request);
  const arn = `arn:aws:cloudwatch:${region}:${account}:alarm-mute-rule:${request.Name}`;
  const createdAt = rules.get(request.Name)?.createdAt ?? at;
  const rule: MuteRule = { arn, request, schedule: parseMuteSchedule(request.Rule.Schedule), createdAt, updatedAt: at };
  return new Map(rules).set(request.Name, rule);
}

/** Deletes a mute rule; one that does not exist is no error. Alarms that only it muted are unmuted at once. */
export function deleteMuteRule(rules: MuteRules, name: string): MuteRules {
  const rest = new Map(rules);
  rest.delete(name);
  return rest;
}

function checkLengths({ Name, Description = '', Rule: { Schedule } }: MuteRuleRequest): void {
  checkLength('Name', Name, 1, 255);
  checkLength('Description', Description, 0, 1024);
  checkLength('Expression', Schedule.Expression, 1, 256);
  checkLength('Duration', Schedule.Duration, 1, 50);
  checkLength('Timezone', Schedule.Timezone ?? 'UTC', 1, 50);
}

function checkLength(field: string, text: string, least: number, most: number): void {
  if (text.length >= least && text.length <= most) return;
  throw new MuteRuleError(`${field} must have ${least} to ${most} characters, got ${text.length}`);
}

function checkTargets({ MuteTargets }: MuteRuleRequest, exists: (alarmName: string) => boolean): void {
  const names = MuteTargets?.AlarmNames ?? [];
  if (names.length > targetLimit) {
    throw new MuteRuleError(`a mute rule must not have more than ${targetLimit} alarms, got ${names.length}`);
  }
  const missing = names.filter((name) => !exists(name));
  if (missing.length > 0)
    throw new MuteRuleError(`alarms ${missing.join(', ')} do not exist; create them before the mute rule`);
}

function checkDates({ StartDate = -Infinity, ExpireDate = Infinity }: MuteRuleRequest): void {
  if (StartDate < ExpireDate) return;
  throw new MuteRuleError('StartDate must be before ExpireDate');
}
