import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { freePublicAddress } from '../instances/public-addresses.ts';
import { newId } from './networks.ts';

/** A public address that somebody keeps. */
export interface ElasticAddress {
  /** The allocation's id. */
  readonly id: string;
  readonly publicIp: string;
  /** The NAT gateway that has it, if one has. */
  natGatewayId: string | undefined;
  tags: Record<string, string>;
}

const slot = stateSlot('ec2.addresses', { empty: () => new Map<string, ElasticAddress>() });

/** The kept addresses here, by allocation. */
export function addressesOf(scope: Scope): Map<string, ElasticAddress> {
  return scope.state(slot);
}

/** Keeps an address that nobody has. @throws AwsError InsufficientAddressCapacity */
export function allocateAddress(scope: Scope, tags: Record<string, string> = {}): ElasticAddress {
  const address: ElasticAddress = {
    id: newId(scope, 'eipalloc'),
    publicIp: freePublicAddress(scope),
    natGatewayId: undefined,
    tags,
  };
  addressesOf(scope).set(address.id, address);
  return address;
}

/** Finds one. @throws AwsError InvalidAllocationID.NotFound */
export function findAddress(scope: Scope, allocationId: string): ElasticAddress {
  const address = addressesOf(scope).get(allocationId);
  if (address !== undefined) return address;
  throw new AwsError('InvalidAllocationID.NotFound', `The allocation ID '${allocationId}' does not exist`);
}

/** Gives an address back. @throws AwsError InvalidIPAddress.InUse while a NAT gateway has it */
export function releaseAddress(scope: Scope, allocationId: string): void {
  const { natGatewayId, publicIp } = findAddress(scope, allocationId);
  if (natGatewayId !== undefined) {
    throw new AwsError('InvalidIPAddress.InUse', `Address ${publicIp} is in use.`);
  }
  addressesOf(scope).delete(allocationId);
}
