import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import {
  CfnRoute,
  CfnRouteTable,
  CfnSubnetRouteTableAssociation,
  type CfnSubnet,
  type CfnVPC,
} from 'aws-cdk-lib/aws-ec2';
import type { Gateways } from './gateways.ts';

/** What the routes lead to and from. */
export interface RouteTablesProps {
  readonly vpc: CfnVPC;
  readonly ways: Gateways;
  readonly publicSubnets: readonly CfnSubnet[];
  readonly privateSubnets: readonly CfnSubnet[];
}

const everywhere = { destinationCidrBlock: '0.0.0.0/0' };

/** Routes the public subnets to the internet gateway and the private ones to the NAT gateway. */
export function routeTables(stack: TierStack, { vpc, ways, publicSubnets, privateSubnets }: RouteTablesProps): void {
  const publicTable = routeTable(stack, vpc, 'Public', publicSubnets);
  const route = new CfnRoute(stack, 'PublicDefaultRoute', {
    routeTableId: publicTable.ref,
    ...everywhere,
    gatewayId: ways.internetGateway.ref,
  });
  route.addResourceDependency(ways.attachment);
  const privateTable = routeTable(stack, vpc, 'Private', privateSubnets);
  new CfnRoute(stack, 'PrivateDefaultRoute', {
    routeTableId: privateTable.ref,
    ...everywhere,
    natGatewayId: ways.nat.ref,
  });
}

function routeTable(
  stack: TierStack,
  vpc: CfnVPC,
  kind: 'Public' | 'Private',
  subnets: readonly CfnSubnet[],
): CfnRouteTable {
  const table = new CfnRouteTable(stack, `${kind}RouteTable`, { vpcId: vpc.ref });
  Tags.of(table).add('Name', stack.nameOf('rt', `${kind.toLowerCase()}-observability`));
  subnets.forEach((subnet, index) => {
    new CfnSubnetRouteTableAssociation(stack, `${kind}SubnetRouteTableAssociation${index + 1}`, {
      subnetId: subnet.ref,
      routeTableId: table.ref,
    });
  });
  return table;
}
