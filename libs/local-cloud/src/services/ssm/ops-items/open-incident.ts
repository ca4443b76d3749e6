import type { Incident } from '../../../ports/ops-desk.ts';
import type { Scope } from '../../../scope.ts';
import { createOpsItem, dedupKey, unresolved } from './ops-item.ts';

/**
 * Opens an OpsItem for an alarm, or finds the one that is open for it: OpsCenter makes no second one until the first is resolved. AWS does not
 * say how it words title and description; these words are this cloud's.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/OpsCenter-create-OpsItems-from-CloudWatch-Alarms.html
 */
export function openIncident(scope: Scope, { alarmName, alarmArn, reason, severity, category }: Incident): string {
  const dedup = JSON.stringify({ dedupString: alarmArn });
  const known = unresolved(scope, dedup);
  if (known !== undefined) return known.id;
  const { id } = createOpsItem(scope, {
    title: `CloudWatch alarm - '${alarmName}' is in ALARM state`,
    description: reason === '' ? alarmName : reason,
    source: 'CloudWatch Alarm',
    severity,
    category,
    createdBy: 'ssm.alarms.cloudwatch.amazonaws.com',
    data: new Map([
      [dedupKey, { Value: dedup, Type: 'SearchableString' as const }],
      ['/aws/resources', { Value: JSON.stringify([{ arn: alarmArn }]), Type: 'SearchableString' as const }],
    ]),
  });
  return id;
}
