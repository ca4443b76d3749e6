import { deleteMuteRule, putMuteRule, type MuteRuleRequest } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { homeOf } from '../home.ts';
import { addTags, forgetTags, type WireTag } from '../tags.ts';
import { atWork } from './alarm-clock.ts';
import { alarmExists, alarmsOf } from './alarm-table.ts';

/** Creates or replaces a mute rule, and gives its ARN; tags count only for a new one. @throws MuteRuleError */
export function keepMuteRule(scope: Scope, request: MuteRuleRequest, tags: readonly WireTag[] = []): Promise<string> {
  return atWork(scope, (at) => {
    const table = alarmsOf(scope);
    const isNew = !table.muteRules.has(request.Name);
    const exists = (name: string): boolean => alarmExists(scope, name);
    table.muteRules = putMuteRule(table.muteRules, request, homeOf(scope), exists, at);
    const { arn } = table.muteRules.get(request.Name)!;
    if (isNew) addTags(scope, arn, tags);
    return arn;
  });
}

/** Deletes a mute rule; alarms that only it muted take what they are owed at once. */
export function dropMuteRule(scope: Scope, name: string): Promise<void> {
  return atWork(scope, () => {
    const table = alarmsOf(scope);
    const rule = table.muteRules.get(name);
    if (rule === undefined) return;
    table.muteRules = deleteMuteRule(table.muteRules, name);
    forgetTags(scope, rule.arn);
  });
}
