import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { found } from '../faults.ts';
import { networksOf } from '../network/networks.ts';
import { createSubnet, deleteSubnet } from '../network/subnets.ts';
import { zoneId } from '../zones.ts';

/** A part of a VPC in one availability zone. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html */
export const subnetType = resourceType({
  type: 'AWS::EC2::Subnet',
  properties: {
    AvailabilityZone: string(),
    CidrBlock: string({ required: true }),
    MapPublicIpOnLaunch: boolean(),
    Tags: tagList,
    VpcId: string({ required: true }),
  },
  replacement: ['AvailabilityZone', 'CidrBlock', 'VpcId'],
  create(wanted, context) {
    const subnet = createSubnet(context, {
      vpcId: wanted.VpcId,
      cidrBlock: wanted.CidrBlock,
      availabilityZone: wanted.AvailabilityZone,
      mapPublicIpOnLaunch: wanted.MapPublicIpOnLaunch,
      tags: resourceTags(context, wanted.Tags),
    });
    return {
      physicalId: subnet.id,
      attributes: {
        AvailabilityZone: subnet.availabilityZone,
        AvailabilityZoneId: zoneId(context.region, subnet.availabilityZone),
        CidrBlock: subnet.cidrBlock,
        Ipv6CidrBlocks: [],
        NetworkAclAssociationId: subnet.networkAclAssociationId,
        SubnetId: subnet.id,
        VpcId: subnet.vpcId,
      },
    };
  },
  update({ resource, properties: wanted }, context) {
    const subnet = found(networksOf(context).subnets, 'subnet', resource.physicalId);
    subnet.mapPublicIpOnLaunch = wanted.MapPublicIpOnLaunch ?? false;
    subnet.tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ physicalId }, context) => deleteSubnet(context, physicalId),
});
