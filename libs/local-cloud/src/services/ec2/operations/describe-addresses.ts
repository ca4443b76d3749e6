import { operation } from '../../../operation.ts';
import { list, structure } from '../../../shapes/declare.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { addressesOf, findAddress, type ElasticAddress } from '../network/addresses.ts';
import { idsIn, tagSet, tagView } from '../shapes.ts';

const filters: FilterTable<ElasticAddress> = {
  'allocation-id': ({ id }) => id,
  domain: () => 'vpc',
  'public-ip': ({ publicIp }) => publicIp,
};

/** Shows the public addresses that somebody keeps. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html */
export const describeAddresses = operation({
  name: 'DescribeAddresses',
  input: { Filters: describeInput.Filters, AllocationIds: idsIn('AllocationId') },
  output: { Addresses: list(structure({ Tags: tagSet }), { wire: 'addressesSet' }) },
  run(input, context) {
    const asked = input.AllocationIds?.map((id) => findAddress(context, id)) ?? addressesOf(context).values();
    const { page } = selected(asked, { Filters: input.Filters }, filters);
    return {
      Addresses: page.map(({ id, publicIp, tags }) => ({
        AllocationId: id,
        Domain: 'vpc',
        PublicIp: publicIp,
        NetworkBorderGroup: context.region,
        Tags: tagView(tags),
      })),
    };
  },
});
