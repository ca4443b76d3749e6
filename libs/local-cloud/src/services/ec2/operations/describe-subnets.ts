import { operation } from '../../../operation.ts';
import { list, structure } from '../../../shapes/declare.ts';
import { found } from '../faults.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { networksOf, type Subnet } from '../network/networks.ts';
import { freeAddresses } from '../network/subnets.ts';
import { idsIn, tagSet, tagView } from '../shapes.ts';
import { zoneId } from '../zones.ts';

const filters: FilterTable<Subnet> = {
  'availability-zone': ({ availabilityZone }) => availabilityZone,
  availabilityZone: ({ availabilityZone }) => availabilityZone,
  'cidr-block': ({ cidrBlock }) => cidrBlock,
  'default-for-az': () => 'false',
  'map-public-ip-on-launch': ({ mapPublicIpOnLaunch }) => String(mapPublicIpOnLaunch),
  state: () => 'available',
  'subnet-id': ({ id }) => id,
  'vpc-id': ({ vpcId }) => vpcId,
};

/** Shows subnets. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html */
export const describeSubnets = operation({
  name: 'DescribeSubnets',
  input: { ...describeInput, SubnetIds: idsIn('SubnetId') },
  output: { Subnets: list(structure({ Tags: tagSet }), { wire: 'subnetSet' }) },
  run(input, context) {
    const { subnets } = networksOf(context);
    const asked = input.SubnetIds?.map((id) => found(subnets, 'subnet', id)) ?? subnets.values();
    const { page, ...rest } = selected(asked, input, filters);
    const Subnets = page.map((subnet) => ({
      SubnetId: subnet.id,
      SubnetArn: context.arn('ec2', `subnet/${subnet.id}`),
      State: 'available',
      VpcId: subnet.vpcId,
      CidrBlock: subnet.cidrBlock,
      AvailableIpAddressCount: freeAddresses(context, subnet),
      AvailabilityZone: subnet.availabilityZone,
      AvailabilityZoneId: zoneId(context.region, subnet.availabilityZone),
      OwnerId: context.account,
      DefaultForAz: false,
      MapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
      AssignIpv6AddressOnCreation: false,
      Tags: tagView(subnet.tags),
    }));
    return { Subnets, ...rest };
  },
});
