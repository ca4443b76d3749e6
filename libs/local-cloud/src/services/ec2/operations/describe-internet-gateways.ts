import { operation } from '../../../operation.ts';
import { list, structure } from '../../../shapes/declare.ts';
import { found } from '../faults.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { networksOf, type InternetGateway } from '../network/networks.ts';
import { idsIn, tagSet, tagView } from '../shapes.ts';

const filters: FilterTable<InternetGateway> = {
  'attachment.state': ({ vpcId }) => (vpcId === undefined ? undefined : 'available'),
  'attachment.vpc-id': ({ vpcId }) => vpcId,
  'internet-gateway-id': ({ id }) => id,
};

/** Shows internet gateways. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html */
export const describeInternetGateways = operation({
  name: 'DescribeInternetGateways',
  input: { ...describeInput, InternetGatewayIds: idsIn('InternetGatewayId') },
  output: {
    InternetGateways: list(structure({ Tags: tagSet, Attachments: list(structure({}), { wire: 'attachmentSet' }) }), {
      wire: 'internetGatewaySet',
    }),
  },
  run(input, context) {
    const { internetGateways } = networksOf(context);
    const asked =
      input.InternetGatewayIds?.map((id) => found(internetGateways, 'internetGateway', id)) ??
      internetGateways.values();
    const { page, ...rest } = selected(asked, input, filters);
    const InternetGateways = page.map(({ id, vpcId, tags }) => ({
      InternetGatewayId: id,
      OwnerId: context.account,
      Attachments: vpcId === undefined ? [] : [{ State: 'available', VpcId: vpcId }],
      Tags: tagView(tags),
    }));
    return { InternetGateways, ...rest };
  },
});
