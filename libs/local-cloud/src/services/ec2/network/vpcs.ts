import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { dependency, found, invalidValue } from '../faults.ts';
import { parseCidr, printCidr } from './cidr.ts';
import { networksOf, newId, type Vpc } from './networks.ts';
import { createRouteTable } from './route-tables.ts';
import { allowAllOutbound } from './security-group-rules.ts';

/** What a VPC is made from. */
export interface VpcDraft {
  readonly cidrBlock: string;
  readonly tenancy?: string | undefined;
  readonly tags?: Record<string, string>;
}

/** Makes a VPC with what comes with each: a main route table and a default security group. @throws AwsError InvalidVpc.Range */
export function createVpc(scope: Scope, { cidrBlock, tenancy = 'default', tags = {} }: VpcDraft): Vpc {
  const networks = networksOf(scope);
  const vpc: Vpc = {
    id: newId(scope, 'vpc'),
    cidrBlock: vpcBlock(cidrBlock),
    cidrAssociationId: newId(scope, 'vpc-cidr-assoc'),
    dhcpOptionsId: newId(scope, 'dopt'),
    networkAclId: newId(scope, 'acl'),
    tenancy,
    dnsSupport: true,
    dnsHostnames: false,
    tags,
  };
  networks.vpcs.set(vpc.id, vpc);
  const main = createRouteTable(scope, { vpcId: vpc.id });
  main.associations.push({ id: newId(scope, 'rtbassoc'), subnetId: undefined });
  const id = newId(scope, 'sg');
  const everyone = { vpcId: vpc.id, name: 'default', description: 'default VPC security group', tags: {} };
  networks.securityGroups.set(id, { id, ...everyone, rules: [allowAllOutbound(scope), allowItself(scope, id)] });
  return vpc;
}

/** Deletes an empty VPC. @throws AwsError DependencyViolation while anything stands in it */
export function deleteVpc(scope: Scope, vpcId: string): void {
  const networks = networksOf(scope);
  found(networks.vpcs, 'vpc', vpcId);
  const inside = (thing: { readonly vpcId: string | undefined }): boolean => thing.vpcId === vpcId;
  const tables = [...networks.routeTables.values()].filter(inside);
  const groups = [...networks.securityGroups.values()].filter(inside);
  const busy =
    [...networks.subnets.values(), ...networks.internetGateways.values()].some(inside) ||
    groups.some(({ name }) => name !== 'default') ||
    tables.some(({ associations }) => !associations.some(({ subnetId }) => subnetId === undefined));
  if (busy) throw dependency(`The vpc '${vpcId}' has dependencies and cannot be deleted.`);
  for (const { id } of tables) networks.routeTables.delete(id);
  for (const { id } of groups) networks.securityGroups.delete(id);
  networks.vpcs.delete(vpcId);
}

/** The default security group of a VPC. */
export function defaultGroupOf(scope: Scope, vpcId: string): string | undefined {
  const groups = [...networksOf(scope).securityGroups.values()];
  return groups.find((group) => group.vpcId === vpcId && group.name === 'default')?.id;
}

function vpcBlock(text: string): string {
  const cidr = parseCidr(text);
  if (cidr === undefined)
    throw invalidValue(`Value (${text}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`);
  if (cidr.bits < 16 || cidr.bits > 28) throw new AwsError('InvalidVpc.Range', `The CIDR '${text}' is invalid.`);
  return printCidr(cidr);
}

function allowItself(scope: Scope, peerGroupId: string) {
  return { ...allowAllOutbound(scope), isEgress: false, cidrIp: undefined, peerGroupId };
}
