import type { Instant } from '../series.ts';
import { MuteRuleError } from './errors.ts';
import { muteRuleStatus, targets, type MuteRule, type MuteRuleRequest, type MuteRuleStatus } from './mute-rule.ts';
import type { MuteRules } from './put-mute-rule.ts';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AlarmMuteRuleSummary.html */
export interface MuteRuleSummary {
  readonly AlarmMuteRuleArn: string;
  readonly ExpireDate?: Instant;
  readonly Status: MuteRuleStatus;
  readonly MuteType: 'ONE_TIME' | 'RECURRING';
  readonly LastUpdatedTimestamp: Instant;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetAlarmMuteRule.html */
export interface MuteRuleDescription extends MuteRuleRequest, MuteRuleSummary {}

/** Which mute rules to list. */
export interface MuteRuleFilter {
  readonly AlarmName?: string;
  readonly Statuses?: readonly MuteRuleStatus[];
}

/**
 * Returns one mute rule with its status.
 * @throws MuteRuleError `ResourceNotFoundException`
 */
export function getMuteRule(rules: MuteRules, name: string, at: Instant): MuteRuleDescription {
  const rule = rules.get(name);
  if (!rule) throw new MuteRuleError(`alarm mute rule ${name} does not exist`, 'ResourceNotFoundException');
  return { ...rule.request, ...summary(rule, at) };
}

/** Lists mute rules by name, those about one alarm or with certain statuses if asked for. */
export function listMuteRules(
  rules: MuteRules,
  { AlarmName, Statuses }: MuteRuleFilter,
  at: Instant,
): readonly MuteRuleSummary[] {
  const names = [...rules.keys()].sort();
  return names
    .map((name) => rules.get(name)!)
    .filter((rule) => AlarmName === undefined || targets(rule, AlarmName))
    .map((rule) => summary(rule, at))
    .filter(({ Status }) => Statuses === undefined || Statuses.includes(Status));
}

function summary(rule: MuteRule, at: Instant): MuteRuleSummary {
  const { ExpireDate } = rule.request;
  return {
    AlarmMuteRuleArn: rule.arn,
    ...(ExpireDate !== undefined && { ExpireDate }),
    Status: muteRuleStatus(rule, at),
    MuteType: rule.schedule.expression.kind === 'at' ? 'ONE_TIME' : 'RECURRING',
    LastUpdatedTimestamp: rule.updatedAt,
  };
}
