import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { dependency, found, invalidValue } from '../faults.ts';
import { livingInstances } from '../instances/instance.ts';
import { networksOf, newId, type SecurityGroup } from './networks.ts';
import { allowAllOutbound } from './security-group-rules.ts';

/** What a security group is made from. */
export interface SecurityGroupDraft {
  readonly name: string;
  readonly description: string;
  readonly vpcId: string | undefined;
  readonly tags?: Record<string, string>;
}

const ALLOWED = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]*$/;

/**
 * Makes a security group that lets everything out and nothing in.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html
 * @throws AwsError InvalidParameterValue for its name or description, InvalidGroup.Duplicate when the VPC has one of that name
 */
export function createSecurityGroup(scope: Scope, draft: SecurityGroupDraft): SecurityGroup {
  const { securityGroups, vpcs } = networksOf(scope);
  const { name, description, vpcId } = draft;
  refuseText('GroupName', name);
  refuseText('GroupDescription', description);
  if (name.startsWith('sg-')) {
    throw invalidValue(
      `Value (${name}) for parameter GroupName is invalid. Group names may not be in the format sg-*.`,
    );
  }
  if (name.toLowerCase() === 'default') throw invalidValue(`Cannot use reserved security group name: ${name}`);
  if (vpcId === undefined) throw new AwsError('VPCIdNotSpecified', 'No default VPC for this user');
  found(vpcs, 'vpc', vpcId);
  if ([...securityGroups.values()].some((other) => other.vpcId === vpcId && other.name === name)) {
    throw new AwsError('InvalidGroup.Duplicate', `The security group '${name}' already exists for VPC '${vpcId}'`);
  }
  const id = newId(scope, 'sg');
  const group: SecurityGroup = {
    id,
    vpcId,
    name,
    description,
    rules: [allowAllOutbound(scope)],
    tags: draft.tags ?? {},
  };
  securityGroups.set(id, group);
  return group;
}

/** Deletes a group that nothing uses. @throws AwsError DependencyViolation, or CannotDelete for a VPC's default group */
export function deleteSecurityGroup(scope: Scope, groupId: string): void {
  const { securityGroups, uses } = networksOf(scope);
  const group = found(securityGroups, 'securityGroup', groupId);
  if (group.name === 'default') {
    throw new AwsError('CannotDelete', `the specified group: "${groupId}" name: "default" cannot be deleted by a user`);
  }
  const used =
    livingInstances(scope).some(({ groupIds }) => groupIds.includes(groupId)) ||
    [...uses.values()].some(({ groupIds }) => groupIds.includes(groupId)) ||
    [...securityGroups.values()].some(
      (other) => other.id !== groupId && other.rules.some(({ peerGroupId }) => peerGroupId === groupId),
    );
  if (used) throw dependency(`resource ${groupId} has a dependent object`);
  securityGroups.delete(groupId);
}

function refuseText(parameter: string, text: string): void {
  if (text === '') throw new AwsError('MissingParameter', `The request must contain the parameter ${parameter}`);
  if (text.length > 255) {
    throw invalidValue(
      `Value (${text}) for parameter ${parameter} is invalid. Character sets exceed the maximum of 255.`,
    );
  }
  if (!ALLOWED.test(text)) {
    const allowed = 'Character sets beyond ASCII are not supported.';
    throw invalidValue(`Value (${text}) for parameter ${parameter} is invalid. ${allowed}`);
  }
}
