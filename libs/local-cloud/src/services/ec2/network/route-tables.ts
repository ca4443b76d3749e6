import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { dependency, found, invalidValue } from '../faults.ts';
import { parseCidr, printCidr } from './cidr.ts';
import { findNatGateway } from './nat-gateways.ts';
import { networksOf, newId, type Route, type RouteTable } from './networks.ts';

/** Makes a route table; the way inside the VPC is there at once. */
export function createRouteTable(
  scope: Scope,
  { vpcId, tags = {} }: { readonly vpcId: string; readonly tags?: Record<string, string> },
): RouteTable {
  const { routeTables, vpcs } = networksOf(scope);
  const { cidrBlock } = found(vpcs, 'vpc', vpcId);
  const local = { destination: cidrBlock, gatewayId: 'local' };
  const table: RouteTable = { id: newId(scope, 'rtb'), vpcId, routes: [local], associations: [], tags };
  routeTables.set(table.id, table);
  return table;
}

/** Deletes a route table that no subnet uses. @throws AwsError DependencyViolation */
export function deleteRouteTable(scope: Scope, tableId: string): void {
  const { routeTables } = networksOf(scope);
  if (found(routeTables, 'routeTable', tableId).associations.length > 0) {
    throw dependency(`The routeTable '${tableId}' has dependencies and cannot be deleted.`);
  }
  routeTables.delete(tableId);
}

/** Adds a route through an internet gateway or a NAT gateway. @throws AwsError RouteAlreadyExists, or InvalidParameterValue for a gateway of another network */
export function createRoute(scope: Scope, tableId: string, { destination, gatewayId }: Route): Route {
  const table = found(networksOf(scope).routeTables, 'routeTable', tableId);
  const cidr = parseCidr(destination);
  if (cidr === undefined) {
    throw invalidValue(
      `Value (${destination}) for parameter destinationCidrBlock is invalid. This is not a valid CIDR block.`,
    );
  }
  if (networkOf(scope, gatewayId) !== table.vpcId) {
    throw invalidValue(`route table ${tableId} and network gateway ${gatewayId} belong to different networks`);
  }
  const route = { destination: printCidr(cidr), gatewayId };
  if (table.routes.some((other) => other.destination === route.destination)) {
    throw new AwsError('RouteAlreadyExists', `The route identified by ${route.destination} already exists.`);
  }
  table.routes.push(route);
  return route;
}

/** The VPC that a gateway stands in. */
function networkOf(scope: Scope, gatewayId: string): string | undefined {
  if (gatewayId.startsWith('nat-')) return findNatGateway(scope, gatewayId).vpcId;
  return found(networksOf(scope).internetGateways, 'internetGateway', gatewayId).vpcId;
}

/** Takes a route away. @throws AwsError InvalidRoute.NotFound */
export function deleteRoute(scope: Scope, tableId: string, destination: string): void {
  const { routes } = found(networksOf(scope).routeTables, 'routeTable', tableId);
  const at = routes.findIndex((route) => route.destination === destination && route.gatewayId !== 'local');
  if (at < 0) {
    const message = `no route with destination-cidr-block ${destination} in route table ${tableId}`;
    throw new AwsError('InvalidRoute.NotFound', message);
  }
  routes.splice(at, 1);
}

/** Lets a subnet use a table. @throws AwsError Resource.AlreadyAssociated */
export function associateRouteTable(scope: Scope, tableId: string, subnetId: string): string {
  const { routeTables, subnets } = networksOf(scope);
  const table = found(routeTables, 'routeTable', tableId);
  const subnet = found(subnets, 'subnet', subnetId);
  if (table.vpcId !== subnet.vpcId) {
    throw invalidValue(`route table ${tableId} and subnet ${subnetId} belong to different networks`);
  }
  const taken = [...routeTables.values()].some(({ associations }) =>
    associations.some((one) => one.subnetId === subnetId),
  );
  if (taken) {
    const message = `the specified association for route table ${tableId} conflicts with an existing association`;
    throw new AwsError('Resource.AlreadyAssociated', message);
  }
  const id = newId(scope, 'rtbassoc');
  table.associations.push({ id, subnetId });
  return id;
}

/** Lets a subnet go back to the main table. @throws AwsError InvalidAssociationID.NotFound */
export function disassociateRouteTable(scope: Scope, associationId: string): void {
  for (const table of networksOf(scope).routeTables.values()) {
    const left = table.associations.filter(({ id }) => id !== associationId);
    if (left.length < table.associations.length) {
      table.associations = left;
      return;
    }
  }
  throw new AwsError('InvalidAssociationID.NotFound', `The association ID '${associationId}' does not exist`);
}
