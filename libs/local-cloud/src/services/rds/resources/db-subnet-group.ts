import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { list, string } from '../../../shapes/declare.ts';
import { createSubnetGroup, deleteSubnetGroup, setSubnets, subnetGroupNamed } from '../subnet-groups/subnet-group.ts';

/** Where database instances may stand. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbsubnetgroup.html */
export const dbSubnetGroupType = resourceType({
  type: 'AWS::RDS::DBSubnetGroup',
  properties: {
    DBSubnetGroupDescription: string({ required: true }),
    DBSubnetGroupName: string(),
    SubnetIds: list(string(), { required: true }),
    Tags: tagList,
  },
  replacement: ['DBSubnetGroupName'],
  nameProperty: 'DBSubnetGroupName',
  create(wanted, context) {
    const { name } = createSubnetGroup(context, {
      name: wanted.DBSubnetGroupName ?? context.generatedName,
      description: wanted.DBSubnetGroupDescription,
      subnetIds: wanted.SubnetIds,
      tags: resourceTags(context, wanted.Tags),
    });
    return { physicalId: name, attributes: {} };
  },
  update({ resource, properties: wanted }, context) {
    const group = subnetGroupNamed(context, resource.physicalId);
    setSubnets(context, group, wanted.SubnetIds);
    group.description = wanted.DBSubnetGroupDescription;
    group.tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ physicalId }, context) => deleteSubnetGroup(context, physicalId),
});
