import { operation } from '../../../operation.ts';
import { list, structure, timestamp } from '../../../shapes/declare.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { findNatGateway, natGatewaysOf, type NatGateway } from '../network/nat-gateways.ts';
import { idsIn, tagSet, tagView } from '../shapes.ts';

const filters: FilterTable<NatGateway> = {
  'nat-gateway-id': ({ id }) => id,
  state: () => 'available',
  'subnet-id': ({ subnetId }) => subnetId,
  'vpc-id': ({ vpcId }) => vpcId,
};

/** Shows NAT gateways. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html */
export const describeNatGateways = operation({
  name: 'DescribeNatGateways',
  input: {
    Filter: describeInput.Filters,
    MaxResults: describeInput.MaxResults,
    NextToken: describeInput.NextToken,
    NatGatewayIds: idsIn('NatGatewayId'),
  },
  output: {
    NatGateways: list(
      structure({
        CreateTime: timestamp(),
        NatGatewayAddresses: list(structure({}), { wire: 'natGatewayAddressSet' }),
        Tags: tagSet,
      }),
      { wire: 'natGatewaySet' },
    ),
  },
  run({ Filter, MaxResults, NextToken, NatGatewayIds }, context) {
    const asked = NatGatewayIds?.map((id) => findNatGateway(context, id)) ?? natGatewaysOf(context).values();
    const { page, ...rest } = selected(asked, { Filters: Filter, MaxResults, NextToken }, filters);
    return { NatGateways: page.map(view), ...rest };
  },
});

function view(gateway: NatGateway): object {
  return {
    NatGatewayId: gateway.id,
    VpcId: gateway.vpcId,
    SubnetId: gateway.subnetId,
    State: 'available',
    ConnectivityType: 'public',
    CreateTime: new Date(gateway.created),
    NatGatewayAddresses: [
      {
        AllocationId: gateway.allocationId,
        NetworkInterfaceId: gateway.networkInterfaceId,
        PrivateIp: gateway.privateIp,
        PublicIp: gateway.publicIp,
        IsPrimary: true,
        Status: 'succeeded',
      },
    ],
    Tags: tagView(gateway.tags),
  };
}
