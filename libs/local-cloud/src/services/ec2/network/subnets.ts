import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { dependency, found, invalidValue } from '../faults.ts';
import { livingInstances } from '../instances/instance.ts';
import { zonesOf } from '../zones.ts';
import { contains, overlap, parseCidr, printAddress, printCidr, type Cidr } from './cidr.ts';
import { natGatewaysOf } from './nat-gateways.ts';
import { networksOf, newId, type Subnet } from './networks.ts';

/** What a subnet is made from. */
export interface SubnetDraft {
  readonly vpcId: string;
  readonly cidrBlock: string;
  /** @default the region's first */
  readonly availabilityZone?: string | undefined;
  readonly mapPublicIpOnLaunch?: boolean | undefined;
  readonly tags?: Record<string, string>;
}

/** AWS keeps the first four addresses of a subnet and its last. @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
const RESERVED_FIRST = 4;
const RESERVED = 5;

/** Makes a subnet. @throws AwsError InvalidSubnet.Range or InvalidSubnet.Conflict when its addresses do not fit */
export function createSubnet(scope: Scope, draft: SubnetDraft): Subnet {
  const networks = networksOf(scope);
  const vpc = found(networks.vpcs, 'vpc', draft.vpcId);
  const cidr = subnetBlock(draft.cidrBlock, parseCidr(vpc.cidrBlock)!);
  const conflict = [...networks.subnets.values()].find(
    (other) => other.vpcId === vpc.id && overlap(parseCidr(other.cidrBlock)!, cidr),
  );
  if (conflict !== undefined) {
    throw new AwsError('InvalidSubnet.Conflict', `The CIDR '${draft.cidrBlock}' conflicts with another subnet`);
  }
  const subnet: Subnet = {
    id: newId(scope, 'subnet'),
    vpcId: vpc.id,
    cidrBlock: printCidr(cidr),
    availabilityZone: knownZone(scope.region, draft.availabilityZone),
    networkAclAssociationId: newId(scope, 'aclassoc'),
    mapPublicIpOnLaunch: draft.mapPublicIpOnLaunch ?? false,
    tags: draft.tags ?? {},
  };
  networks.subnets.set(subnet.id, subnet);
  return subnet;
}

/** Deletes a subnet that nothing stands in. @throws AwsError DependencyViolation */
export function deleteSubnet(scope: Scope, subnetId: string): void {
  const networks = networksOf(scope);
  found(networks.subnets, 'subnet', subnetId);
  const used =
    livingInstances(scope).some((instance) => instance.subnetId === subnetId) ||
    [...networks.uses.values()].some(({ subnetIds }) => subnetIds.includes(subnetId));
  if (used) throw dependency(`The subnet '${subnetId}' has dependencies and cannot be deleted.`);
  for (const table of networks.routeTables.values()) {
    table.associations = table.associations.filter((association) => association.subnetId !== subnetId);
  }
  networks.subnets.delete(subnetId);
}

/** The first address in a subnet that nobody has. @throws AwsError InsufficientFreeAddressesInSubnet */
export function freeAddress(scope: Scope, subnet: Subnet): string {
  const { first, size } = parseCidr(subnet.cidrBlock)!;
  const taken = new Set([
    ...livingInstances(scope).map(({ privateIpAddress }) => privateIpAddress),
    ...[...natGatewaysOf(scope).values()].map(({ privateIp }) => privateIp),
  ]);
  for (let offset = RESERVED_FIRST; offset < size - 1; offset += 1) {
    const address = printAddress(first + offset);
    if (!taken.has(address)) return address;
  }
  throw new AwsError(
    'InsufficientFreeAddressesInSubnet',
    'The specified subnet does not have enough free addresses to satisfy the request.',
  );
}

/** How many addresses are left. */
export function freeAddresses(scope: Scope, subnet: Subnet): number {
  const used = livingInstances(scope).filter(({ subnetId }) => subnetId === subnet.id).length;
  return parseCidr(subnet.cidrBlock)!.size - RESERVED - used;
}

function subnetBlock(text: string, vpc: Cidr): Cidr {
  const cidr = parseCidr(text);
  if (cidr === undefined)
    throw invalidValue(`Value (${text}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`);
  if (cidr.bits < 16 || cidr.bits > 28 || !contains(vpc, cidr)) {
    throw new AwsError('InvalidSubnet.Range', `The CIDR '${text}' is invalid.`);
  }
  return cidr;
}

function knownZone(region: string, wanted: string | undefined): string {
  const names = zonesOf(region).map(({ name }) => name);
  if (wanted === undefined) return names[0]!;
  if (names.includes(wanted)) return wanted;
  const allowed = `Subnets can currently only be created in the following availability zones: ${names.join(', ')}.`;
  throw invalidValue(`Value (${wanted}) for parameter availabilityZone is invalid. ${allowed}`);
}
