import { operation } from '../../../operation.ts';
import { list, structure } from '../../../shapes/declare.ts';
import { found } from '../faults.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { networksOf, type RouteTable } from '../network/networks.ts';
import { idsIn, tagSet, tagView } from '../shapes.ts';

const filters: FilterTable<RouteTable> = {
  'association.main': ({ associations }) => associations.map(({ subnetId }) => String(subnetId === undefined)),
  'association.route-table-association-id': ({ associations }) => associations.map(({ id }) => id),
  'association.subnet-id': ({ associations }) => associations.map(({ subnetId }) => subnetId),
  'route-table-id': ({ id }) => id,
  'route.destination-cidr-block': ({ routes }) => routes.map(({ destination }) => destination),
  'route.gateway-id': ({ routes }) => routes.map(({ gatewayId }) => gatewayId),
  'vpc-id': ({ vpcId }) => vpcId,
};

/** Shows route tables with their routes and who uses them. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html */
export const describeRouteTables = operation({
  name: 'DescribeRouteTables',
  input: { ...describeInput, RouteTableIds: idsIn('RouteTableId') },
  output: {
    RouteTables: list(
      structure({
        Associations: list(structure({}), { wire: 'associationSet' }),
        PropagatingVgws: list(structure({}), { wire: 'propagatingVgwSet' }),
        Routes: list(structure({}), { wire: 'routeSet' }),
        Tags: tagSet,
      }),
      { wire: 'routeTableSet' },
    ),
  },
  run(input, context) {
    const { routeTables } = networksOf(context);
    const asked = input.RouteTableIds?.map((id) => found(routeTables, 'routeTable', id)) ?? routeTables.values();
    const { page, ...rest } = selected(asked, input, filters);
    return { RouteTables: page.map((table) => view(table, context.account)), ...rest };
  },
});

function view(table: RouteTable, account: string): object {
  return {
    RouteTableId: table.id,
    VpcId: table.vpcId,
    OwnerId: account,
    Routes: table.routes.map(({ destination, gatewayId }) => ({
      DestinationCidrBlock: destination,
      ...(gatewayId.startsWith('nat-') ? { NatGatewayId: gatewayId } : { GatewayId: gatewayId }),
      Origin: gatewayId === 'local' ? 'CreateRouteTable' : 'CreateRoute',
      State: 'active',
    })),
    Associations: table.associations.map(({ id, subnetId }) => ({
      Main: subnetId === undefined,
      RouteTableAssociationId: id,
      RouteTableId: table.id,
      SubnetId: subnetId,
      AssociationState: { State: 'associated' },
    })),
    PropagatingVgws: [],
    Tags: tagView(table.tags),
  };
}
