import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { map, string } from '../../../shapes/declare.ts';
import { deleteParameterGroup, setParameters } from '../parameter-groups/change-parameter-group.ts';
import { createParameterGroup, parameterGroupNamed } from '../parameter-groups/parameter-group.ts';

/** Settings of an engine. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbparametergroup.html */
export const dbParameterGroupType = resourceType({
  type: 'AWS::RDS::DBParameterGroup',
  properties: {
    DBParameterGroupName: string(),
    Description: string({ required: true }),
    Family: string({ required: true }),
    Parameters: map(string()),
    Tags: tagList,
  },
  replacement: ['DBParameterGroupName', 'Description', 'Family'],
  nameProperty: 'DBParameterGroupName',
  create(wanted, context) {
    const { name } = createParameterGroup(context, {
      name: wanted.DBParameterGroupName ?? context.generatedName,
      family: wanted.Family,
      description: wanted.Description,
      parameters: wanted.Parameters ?? {},
      tags: resourceTags(context, wanted.Tags),
    });
    return { physicalId: name, attributes: { DBParameterGroupName: name } };
  },
  update({ resource, properties: wanted }, context) {
    const group = parameterGroupNamed(context, resource.physicalId);
    setParameters(context, group, wanted.Parameters ?? {});
    group.tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ physicalId }, context) => deleteParameterGroup(context, physicalId),
});
