import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { oneOf, string } from '../../../shapes/declare.ts';
import { createNatGateway, deleteNatGateway, findNatGateway } from '../network/nat-gateways.ts';

/** A public NAT gateway. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html */
export const natGatewayType = resourceType({
  type: 'AWS::EC2::NatGateway',
  properties: {
    AllocationId: string({ required: true }),
    ConnectivityType: oneOf('public'),
    SubnetId: string({ required: true }),
    Tags: tagList,
  },
  replacement: ['AllocationId', 'ConnectivityType', 'SubnetId'],
  create(wanted, context) {
    const gateway = createNatGateway(context, {
      subnetId: wanted.SubnetId,
      allocationId: wanted.AllocationId,
      tags: resourceTags(context, wanted.Tags),
    });
    const attributes = { NatGatewayId: gateway.id, EniId: gateway.networkInterfaceId };
    return { physicalId: gateway.id, attributes };
  },
  update({ resource, properties: wanted }, context) {
    findNatGateway(context, resource.physicalId).tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ physicalId }, context) => deleteNatGateway(context, physicalId),
});
