import { type ResourceContext, resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { createRoute, deleteRoute } from '../network/route-tables.ts';

/** One way out of a VPC, through an internet gateway. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html */
export const routeType = resourceType({
  type: 'AWS::EC2::Route',
  properties: {
    DestinationCidrBlock: string({ required: true }),
    GatewayId: string({ required: true }),
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
  readonly GatewayId: string;
  readonly RouteTableId: string;
}

function routed({ RouteTableId, DestinationCidrBlock, GatewayId }: Wanted, context: ResourceContext) {
  const route = { destination: DestinationCidrBlock, gatewayId: GatewayId };
  const { destination } = createRoute(context, RouteTableId, route);
  return { physicalId: `${RouteTableId}|${destination}`, attributes: { CidrBlock: destination } };
}
