import { operation } from '../../../operation.ts';
import { list, structure } from '../../../shapes/declare.ts';
import { found } from '../faults.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { networksOf, type Vpc } from '../network/networks.ts';
import { idsIn, tagSet, tagView } from '../shapes.ts';

const filters: FilterTable<Vpc> = {
  cidr: ({ cidrBlock }) => cidrBlock,
  'cidr-block': ({ cidrBlock }) => cidrBlock,
  'is-default': () => 'false',
  isDefault: () => 'false',
  state: () => 'available',
  'vpc-id': ({ id }) => id,
};

/** Shows VPCs. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html */
export const describeVpcs = operation({
  name: 'DescribeVpcs',
  input: { ...describeInput, VpcIds: idsIn('VpcId') },
  output: { Vpcs: list(structure({ Tags: tagSet }), { wire: 'vpcSet' }) },
  run(input, context) {
    const { vpcs } = networksOf(context);
    const asked = input.VpcIds?.map((id) => found(vpcs, 'vpc', id)) ?? vpcs.values();
    const { page, ...rest } = selected(asked, input, filters);
    const Vpcs = page.map((vpc) => ({
      VpcId: vpc.id,
      State: 'available',
      CidrBlock: vpc.cidrBlock,
      DhcpOptionsId: vpc.dhcpOptionsId,
      OwnerId: context.account,
      InstanceTenancy: vpc.tenancy,
      IsDefault: false,
      CidrBlockAssociationSet: [
        { AssociationId: vpc.cidrAssociationId, CidrBlock: vpc.cidrBlock, CidrBlockState: { State: 'associated' } },
      ],
      Tags: tagView(vpc.tags),
    }));
    return { Vpcs, ...rest };
  },
});
