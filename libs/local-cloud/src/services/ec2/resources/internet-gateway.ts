import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { found } from '../faults.ts';
import { createInternetGateway, deleteInternetGateway } from '../network/internet-gateways.ts';
import { networksOf } from '../network/networks.ts';

/** A way to the internet. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-internetgateway.html */
export const internetGatewayType = resourceType({
  type: 'AWS::EC2::InternetGateway',
  properties: { Tags: tagList },
  create(wanted, context) {
    const { id } = createInternetGateway(context, resourceTags(context, wanted.Tags));
    return { physicalId: id, attributes: { InternetGatewayId: id } };
  },
  update({ resource, properties: wanted }, context) {
    const gateway = found(networksOf(context).internetGateways, 'internetGateway', resource.physicalId);
    gateway.tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ physicalId }, context) => deleteInternetGateway(context, physicalId),
});
