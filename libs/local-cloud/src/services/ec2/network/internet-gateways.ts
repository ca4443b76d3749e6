import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { dependency, found, invalidValue } from '../faults.ts';
import { livingInstances } from '../instances/instance.ts';
import { natGatewaysOf } from './nat-gateways.ts';
import { networksOf, newId, type InternetGateway } from './networks.ts';

/** Makes an internet gateway that no VPC has yet. */
export function createInternetGateway(scope: Scope, tags: Record<string, string> = {}): InternetGateway {
  const gateway: InternetGateway = { id: newId(scope, 'igw'), vpcId: undefined, tags };
  networksOf(scope).internetGateways.set(gateway.id, gateway);
  return gateway;
}

/** Gives a VPC its way to the internet. @throws AwsError when the gateway or the VPC is taken */
export function attachInternetGateway(scope: Scope, gatewayId: string, vpcId: string): void {
  const { internetGateways, vpcs } = networksOf(scope);
  const gateway = found(internetGateways, 'internetGateway', gatewayId);
  found(vpcs, 'vpc', vpcId);
  if (gateway.vpcId !== undefined) {
    throw new AwsError(
      'Resource.AlreadyAssociated',
      `resource ${gatewayId} is already attached to network ${gateway.vpcId}`,
    );
  }
  if ([...internetGateways.values()].some((other) => other.vpcId === vpcId)) {
    throw invalidValue(`Network ${vpcId} already has an internet gateway attached`);
  }
  gateway.vpcId = vpcId;
}

/** Takes it away again. @throws AwsError DependencyViolation while instances have public addresses */
export function detachInternetGateway(scope: Scope, gatewayId: string, vpcId: string): void {
  const gateway = found(networksOf(scope).internetGateways, 'internetGateway', gatewayId);
  if (gateway.vpcId !== vpcId) {
    throw new AwsError('Gateway.NotAttached', `resource ${gatewayId} is not attached to network ${vpcId}`);
  }
  const mapped =
    livingInstances(scope).some((instance) => instance.vpcId === vpcId && instance.publicIpAddress !== undefined) ||
    [...natGatewaysOf(scope).values()].some((gateway) => gateway.vpcId === vpcId);
  if (mapped) {
    const remedy = 'Please unmap those public address(es) before detaching the gateway.';
    throw dependency(`Network ${vpcId} has some mapped public address(es). ${remedy}`);
  }
  gateway.vpcId = undefined;
}

/** Deletes a gateway that is detached. @throws AwsError DependencyViolation */
export function deleteInternetGateway(scope: Scope, gatewayId: string): void {
  const { internetGateways } = networksOf(scope);
  if (found(internetGateways, 'internetGateway', gatewayId).vpcId !== undefined) {
    throw dependency(`The internetGateway '${gatewayId}' has dependencies and cannot be deleted.`);
  }
  internetGateways.delete(gatewayId);
}
