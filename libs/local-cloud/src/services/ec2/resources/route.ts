import { AwsError } from '../../../aws-error.ts';
import { type ResourceContext, resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { createRoute, deleteRoute } from '../network/route-tables.ts';

/** One way out of a VPC, through an internet gateway or a NAT gateway. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html */
export const routeType = resourceType({
  type: 'AWS::EC2::Route',
  properties: {
    DestinationCidrBlock: string({ required: true }),
    GatewayId: string(),
    NatGatewayId: string(),
    RouteTableId: string({ required: true }),
  },
  replacement: ['DestinationCidrBlock', 'RouteTableId'],
  create: (wanted, context) => routed(wanted, context),
  update({ previous, properties: wanted }, context) {
    deleteRoute(context, previous.RouteTableId, previous.DestinationCidrBlock);
    return routed(wanted, context);
  },
  delete(_, context, { RouteTableId, DestinationCidrBlock }) {
    deleteRoute(context, RouteTableId, DestinationCidrBlock);
  },
});

interface Wanted {
  readonly DestinationCidrBlock: string;
  readonly GatewayId?: string;
  readonly NatGatewayId?: string;
  readonly RouteTableId: string;
}

function routed({ RouteTableId, DestinationCidrBlock, GatewayId, NatGatewayId }: Wanted, context: ResourceContext) {
  const gatewayId = GatewayId ?? NatGatewayId;
  if (gatewayId === undefined || (GatewayId !== undefined && NatGatewayId !== undefined)) {
    throw new AwsError(
      'InvalidParameterCombination',
      'The request must contain exactly one of gatewayId, natGatewayId',
    );
  }
  const route = { destination: DestinationCidrBlock, gatewayId };
  const { destination } = createRoute(context, RouteTableId, route);
  return { physicalId: `${RouteTableId}|${destination}`, attributes: { CidrBlock: destination } };
}
