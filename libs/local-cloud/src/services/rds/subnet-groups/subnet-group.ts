import { AwsError } from '../../../aws-error.ts';
import { network, type SubnetSummary } from '../../../ports/network.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { invalidValue, subnetGroupNotFound } from '../faults.ts';
import { instancesOf } from '../instances/instance.ts';

/** Where database instances may stand. */
export interface SubnetGroup {
  readonly name: string;
  readonly arn: string;
  description: string;
  vpcId: string;
  subnets: readonly SubnetSummary[];
  tags: Record<string, string>;
}

const slot = stateSlot('rds.subnet-groups', { empty: () => new Map<string, SubnetGroup>() });

/** The subnet groups here, by name. */
export function subnetGroupsOf(scope: Scope): Map<string, SubnetGroup> {
  return scope.state(slot);
}

/** A subnet group by name, in whatever letters. @throws AwsError DBSubnetGroupNotFoundFault */
export function subnetGroupNamed(scope: Scope, name: string): SubnetGroup {
  const found = subnetGroupsOf(scope).get(name.toLowerCase());
  if (found === undefined) throw subnetGroupNotFound(name);
  return found;
}

/** What a subnet group is made from. */
export interface SubnetGroupDraft {
  readonly name: string;
  readonly description: string;
  readonly subnetIds: readonly string[];
  readonly tags?: Record<string, string>;
}

/** Makes a subnet group. @throws AwsError when its name is taken or its subnets do not fit */
export function createSubnetGroup(scope: Scope, draft: SubnetGroupDraft): SubnetGroup {
  const name = draft.name.toLowerCase();
  if (name === 'default' || !/^[a-z0-9 ._-]{1,255}$/.test(name)) {
    throw invalidValue(`The parameter DBSubnetGroupName is not a valid identifier: ${draft.name}`);
  }
  if (subnetGroupsOf(scope).has(name)) {
    throw new AwsError('DBSubnetGroupAlreadyExists', `The DB subnet group '${name}' already exists.`);
  }
  const subnets = subnetsNamed(scope, draft.subnetIds);
  const group: SubnetGroup = {
    name,
    arn: scope.arn('rds', `subgrp:${name}`),
    description: draft.description,
    vpcId: subnets[0]!.vpcId,
    subnets,
    tags: draft.tags ?? {},
  };
  subnetGroupsOf(scope).set(name, group);
  occupy(scope, group);
  return group;
}

/** Gives a group other subnets. @throws AwsError when they do not fit */
export function setSubnets(scope: Scope, group: SubnetGroup, subnetIds: readonly string[]): void {
  group.subnets = subnetsNamed(scope, subnetIds);
  group.vpcId = group.subnets[0]!.vpcId;
  occupy(scope, group);
}

/** Deletes a group in which no instance stands. @throws AwsError InvalidDBSubnetGroupStateFault */
export function deleteSubnetGroup(scope: Scope, asked: string): void {
  const { name, arn } = subnetGroupNamed(scope, asked);
  const user = [...instancesOf(scope).values()].find(({ subnetGroup }) => subnetGroup === name);
  if (user !== undefined) {
    const reason = `because at least one database instance: ${user.id} is still using it.`;
    throw new AwsError('InvalidDBSubnetGroupStateFault', `Cannot delete the subnet group '${name}' ${reason}`);
  }
  subnetGroupsOf(scope).delete(name);
  scope.port(network).leave(scope, arn);
}

function occupy(scope: Scope, { arn, subnets }: SubnetGroup): void {
  scope.port(network).occupy(scope, arn, { subnetIds: subnets.map(({ id }) => id), groupIds: [] });
}

function subnetsNamed(scope: Scope, ids: readonly string[]): SubnetSummary[] {
  const found = ids.map((id) => scope.port(network).subnet(scope, id));
  const missing = ids.filter((_, index) => found[index] === undefined);
  if (missing.length > 0) {
    throw new AwsError('InvalidSubnet', `Some input subnets in :[${missing.join(', ')}] are invalid.`);
  }
  const subnets = found as SubnetSummary[];
  const zones = new Set(subnets.map(({ availabilityZone }) => availabilityZone)).size;
  if (zones < 2) {
    const covered = `Current AZ coverage: ${subnets[0]?.availabilityZone ?? ''}.`;
    const need = 'Add subnets to cover at least 2 AZs.';
    const message = `The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. ${covered} ${need}`;
    throw new AwsError('DBSubnetGroupDoesNotCoverEnoughAZs', message);
  }
  if (new Set(subnets.map(({ vpcId }) => vpcId)).size > 1) {
    throw new AwsError('InvalidSubnet', 'The DB subnet group contains subnets of more than one VPC.');
  }
  return subnets.map(({ id, vpcId, availabilityZone, cidrBlock }) => ({ id, vpcId, availabilityZone, cidrBlock }));
}
