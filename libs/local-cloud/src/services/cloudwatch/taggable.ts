import { parseArn } from '../../arn.ts';
import type { Scope } from '../../scope.ts';
import { alarmExists, alarmsOf } from './alarms/alarm-table.ts';
import { dashboardsOf } from './dashboards/dashboards.ts';
import { cloudwatchError } from './faults.ts';
import { insightRulesOf } from './insight-rules/insight-rules.ts';

/** Refuses tags for what does not exist. @throws AwsError ResourceNotFoundException */
export function requireTaggable(scope: Scope, arn: string): void {
  const { service, resource = '' } = parseArn(arn) ?? {};
  const [, kind = '', name = ''] = /^([a-z-]+)[:/](.*)$/su.exec(resource) ?? [];
  if (service === 'cloudwatch' && exists(scope, kind, name)) return;
  throw cloudwatchError('ResourceNotFoundException', `The resource ${arn} does not exist`);
}

function exists(scope: Scope, kind: string, name: string): boolean {
  switch (kind) {
    case 'alarm':
      return alarmExists(scope, name);
    case 'alarm-mute-rule':
      return alarmsOf(scope).muteRules.has(name);
    case 'dashboard':
      return dashboardsOf(scope).has(name);
    case 'insight-rule':
      return insightRulesOf(scope).has(name);
    default:
      return false;
  }
}
