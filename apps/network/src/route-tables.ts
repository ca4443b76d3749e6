import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import {
  CfnRoute,
  CfnRouteTable,
  CfnSubnetRouteTableAssociation,
  type CfnSubnet,
  type CfnVPC,
} from 'aws-cdk-lib/aws-ec2';
import type { AttachedGateway } from './internet-gateway.ts';
import type { Subnets } from './subnets.ts';

/** What the routes lead to and from. */
export interface RouteTablesProps extends Subnets {
  readonly vpc: CfnVPC;
  readonly gateway: AttachedGateway;
}

/** The two route tables. */
export interface RouteTables {
  readonly publicTable: CfnRouteTable;
  readonly privateTable: CfnRouteTable;
}

/** Routes the public subnets to the internet and leaves the private ones with the VPC's own route only. */
export function routeTables(
  stack: TierStack,
  { vpc, gateway, publicSubnets, privateSubnets }: RouteTablesProps,
): RouteTables {
  const publicTable = routeTable(stack, vpc, 'Public', publicSubnets);
  const privateTable = routeTable(stack, vpc, 'Private', privateSubnets);
  const route = new CfnRoute(stack, 'PublicDefaultRoute', {
    routeTableId: publicTable.ref,
    destinationCidrBlock: '0.0.0.0/0',
    gatewayId: gateway.internetGateway.ref,
  });
  route.addResourceDependency(gateway.attachment);
  return { publicTable, privateTable };
}

function routeTable(
  stack: TierStack,
  vpc: CfnVPC,
  kind: 'Public' | 'Private',
  subnets: readonly CfnSubnet[],
): CfnRouteTable {
  const table = new CfnRouteTable(stack, `${kind}RouteTable`, { vpcId: vpc.ref });
  Tags.of(table).add('Name', stack.nameOf('rtb', kind.toLowerCase()));
  subnets.forEach((subnet, index) => {
    new CfnSubnetRouteTableAssociation(stack, `${kind}SubnetRouteTableAssociation${index + 1}`, {
      subnetId: subnet.ref,
      routeTableId: table.ref,
    });
  });
  return table;
}
