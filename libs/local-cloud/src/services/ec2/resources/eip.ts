import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { oneOf } from '../../../shapes/declare.ts';
import { allocateAddress, findAddress, releaseAddress } from '../network/addresses.ts';

/** A public address. `Ref` is the address itself. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-eip.html */
export const eipType = resourceType({
  type: 'AWS::EC2::EIP',
  properties: { Domain: oneOf('vpc'), Tags: tagList },
  replacement: ['Domain'],
  create(wanted, context) {
    const { id, publicIp } = allocateAddress(context, resourceTags(context, wanted.Tags));
    return { physicalId: publicIp, attributes: { AllocationId: id, PublicIp: publicIp } };
  },
  update({ resource, properties: wanted }, context) {
    findAddress(context, String(resource.attributes['AllocationId'])).tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ attributes }, context) => releaseAddress(context, String(attributes['AllocationId'])),
});
