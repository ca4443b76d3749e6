import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { found } from '../faults.ts';
import { findAddress } from './addresses.ts';
import { networksOf, newId } from './networks.ts';
import { freeAddress } from './subnets.ts';

/** A way out for subnets that nobody reaches from outside. */
export interface NatGateway {
  readonly id: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly allocationId: string;
  readonly networkInterfaceId: string;
  readonly privateIp: string;
  readonly publicIp: string;
  /** Epoch milliseconds. */
  readonly created: number;
  tags: Record<string, string>;
}

const slot = stateSlot('ec2.nat-gateways', { empty: () => new Map<string, NatGateway>() });

/** The NAT gateways here. */
export function natGatewaysOf(scope: Scope): Map<string, NatGateway> {
  return scope.state(slot);
}

/** What a NAT gateway is made from. */
export interface NatGatewayDraft {
  readonly subnetId: string;
  readonly allocationId: string;
  readonly tags?: Record<string, string>;
}

/** Makes a NAT gateway in a subnet whose VPC has a way to the internet. @throws AwsError Gateway.NotAttached, Resource.AlreadyAssociated */
export function createNatGateway(scope: Scope, { subnetId, allocationId, tags = {} }: NatGatewayDraft): NatGateway {
  const { subnets, internetGateways, uses } = networksOf(scope);
  const subnet = found(subnets, 'subnet', subnetId);
  const address = findAddress(scope, allocationId);
  if (![...internetGateways.values()].some(({ vpcId }) => vpcId === subnet.vpcId)) {
    throw new AwsError('Gateway.NotAttached', `Network ${subnet.vpcId} has no Internet gateway attached`);
  }
  if (address.natGatewayId !== undefined) {
    const message = `Elastic IP address [${allocationId}] is already associated`;
    throw new AwsError('Resource.AlreadyAssociated', message);
  }
  const gateway: NatGateway = {
    id: newId(scope, 'nat'),
    vpcId: subnet.vpcId,
    subnetId,
    allocationId,
    networkInterfaceId: newId(scope, 'eni'),
    privateIp: freeAddress(scope, subnet),
    publicIp: address.publicIp,
    created: scope.clock.now(),
    tags,
  };
  address.natGatewayId = gateway.id;
  uses.set(gateway.id, { subnetIds: [subnetId], groupIds: [] });
  natGatewaysOf(scope).set(gateway.id, gateway);
  return gateway;
}

/** Finds one. @throws AwsError NatGatewayNotFound */
export function findNatGateway(scope: Scope, id: string): NatGateway {
  const gateway = natGatewaysOf(scope).get(id);
  if (gateway !== undefined) return gateway;
  throw new AwsError('NatGatewayNotFound', `NatGateway ${id} was not found`);
}

/** Deletes one; its address stays with whoever keeps it. */
export function deleteNatGateway(scope: Scope, id: string): void {
  const { allocationId } = findNatGateway(scope, id);
  findAddress(scope, allocationId).natGatewayId = undefined;
  networksOf(scope).uses.delete(id);
  natGatewaysOf(scope).delete(id);
}
