import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { found } from '../faults.ts';
import { networksOf } from '../network/networks.ts';
import { createRouteTable, deleteRouteTable } from '../network/route-tables.ts';

/** Where packets of a subnet go. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html */
export const routeTableType = resourceType({
  type: 'AWS::EC2::RouteTable',
  properties: { Tags: tagList, VpcId: string({ required: true }) },
  replacement: ['VpcId'],
  create(wanted, context) {
    const { id } = createRouteTable(context, { vpcId: wanted.VpcId, tags: resourceTags(context, wanted.Tags) });
    return { physicalId: id, attributes: { RouteTableId: id } };
  },
  update({ resource, properties: wanted }, context) {
    found(networksOf(context).routeTables, 'routeTable', resource.physicalId).tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ physicalId }, context) => deleteRouteTable(context, physicalId),
});
