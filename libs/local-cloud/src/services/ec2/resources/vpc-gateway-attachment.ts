import { type ResourceContext, resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { attachInternetGateway, detachInternetGateway } from '../network/internet-gateways.ts';

/** The bond between a VPC and its internet gateway. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcgatewayattachment.html */
export const vpcGatewayAttachmentType = resourceType({
  type: 'AWS::EC2::VPCGatewayAttachment',
  properties: { InternetGatewayId: string({ required: true }), VpcId: string({ required: true }) },
  create: (wanted, context) => attached(wanted, context),
  update({ previous, properties: wanted }, context) {
    detachInternetGateway(context, previous.InternetGatewayId, previous.VpcId);
    return attached(wanted, context);
  },
  delete(_, context, { InternetGatewayId, VpcId }) {
    detachInternetGateway(context, InternetGatewayId, VpcId);
  },
});

interface Bond {
  readonly InternetGatewayId: string;
  readonly VpcId: string;
}

function attached({ InternetGatewayId, VpcId }: Bond, context: ResourceContext) {
  attachInternetGateway(context, InternetGatewayId, VpcId);
  return { physicalId: `IGW|${VpcId}`, attributes: {} };
}
