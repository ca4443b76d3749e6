import { AwsError } from '../../../aws-error.ts';
import { network } from '../../../ports/network.ts';
import type { Scope } from '../../../scope.ts';
import { endConditions } from '../../../signals/conditions.ts';
import { type AttributeSetting, usualAttributes } from '../attributes.ts';
import { invalid, notModelled } from '../faults.ts';
import { groupsInUse } from '../listeners/listener.ts';
import { TARGET_GROUP_TYPE_NAME } from '../type-names.ts';
import { targetGroupAttributes, withAttributes } from './attributes.ts';
import { watchHealth } from './health-checks.ts';
import { type HealthCheck, type TargetGroup, targetGroupsOf } from './target-group.ts';

/** What a target group is made from. */
export interface TargetGroupDraft {
  readonly name: string;
  readonly port: number | undefined;
  readonly protocol: string | undefined;
  readonly protocolVersion?: string | undefined;
  /** @default 'instance', the only one modelled */
  readonly targetType?: string | undefined;
  readonly vpcId: string | undefined;
  readonly check: HealthCheck;
  readonly attributes?: readonly AttributeSetting[] | undefined;
  readonly tags?: Record<string, string>;
}

/** Makes a target group of instances that speak HTTP. @throws AwsError when its name is taken or it asks for what is not modelled */
export function createTargetGroup(scope: Scope, draft: TargetGroupDraft): TargetGroup {
  const { name, port, targetType = 'instance', protocolVersion = 'HTTP1', vpcId } = draft;
  refuseName(name);
  if (targetType !== 'instance') throw notModelled(`Target type '${targetType}'`, "'instance'");
  if (draft.protocol === undefined) throw invalid('A protocol must be specified');
  if (draft.protocol !== 'HTTP') throw notModelled(`Protocol '${draft.protocol}'`, "'HTTP'");
  if (port === undefined) throw invalid('A port must be specified');
  if (vpcId === undefined) throw invalid('A VPC ID must be specified');
  if (!scope.port(network).hasVpc(scope, vpcId)) throw invalid(`The VPC ID '${vpcId}' is not found`);
  if ([...targetGroupsOf(scope).values()].some((other) => other.name === name)) {
    const message = `A target group with the same name '${name}' exists, but with different settings`;
    throw new AwsError('DuplicateTargetGroupName', message);
  }
  const fullName = `targetgroup/${name}/${scope.ids.hex(16)}`;
  const group: TargetGroup = {
    arn: scope.arn('elasticloadbalancing', fullName),
    fullName,
    name,
    port,
    protocol: 'HTTP',
    protocolVersion,
    vpcId,
    check: draft.check,
    attributes: withAttributes(usualAttributes(targetGroupAttributes), draft.attributes ?? []),
    targets: new Map(),
    tags: draft.tags ?? {},
  };
  targetGroupsOf(scope).set(group.arn, group);
  watchHealth(scope, group);
  return group;
}

/** Deletes a target group; one that is gone already is no error. @throws AwsError ResourceInUse while a listener forwards to it */
export function deleteTargetGroup(scope: Scope, arn: string): void {
  const group = targetGroupsOf(scope).get(arn);
  if (group === undefined) return;
  if (groupsInUse(scope).has(arn)) {
    throw new AwsError('ResourceInUse', `Target group '${arn}' is currently in use by a listener or a rule`);
  }
  targetGroupsOf(scope).delete(arn);
  endConditions(scope, TARGET_GROUP_TYPE_NAME, group.fullName);
}

function refuseName(name: string): void {
  if (name.length > 32) throw invalid(`Target group name '${name}' cannot be longer than '32' characters`);
  if (!/^[a-zA-Z0-9-]+$/.test(name)) {
    throw invalid(
      `Target group name '${name}' can only contain characters that are alphanumeric characters or hyphens(-)`,
    );
  }
  if (/^-|-$/.test(name)) throw invalid(`Target group name '${name}' cannot begin or end with '-'`);
}
