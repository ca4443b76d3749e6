import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceState } from '../../../resources/resource-type.ts';
import { required, string } from '../../../shapes/declare.ts';
import { createGroup, groupsOf, updateGroup, type Group } from '../groups/group.ts';
import { groupName, insights } from '../groups/shapes.ts';

/** A group of traces; `Ref` gives its ARN. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-xray-group.html */
export const groupType = resourceType({
  type: 'AWS::XRay::Group',
  properties: {
    GroupName: required(groupName),
    FilterExpression: string(),
    InsightsConfiguration: insights,
    Tags: tagList,
  },
  replacement: ['GroupName'],
  create({ GroupName, FilterExpression, InsightsConfiguration, Tags }, context) {
    const tags = resourceTags(context, Tags);
    const settings = { filterExpression: FilterExpression, insights: InsightsConfiguration, tags };
    return stateOf(createGroup(context, GroupName, settings));
  },
  update({ resource, properties: { FilterExpression, InsightsConfiguration, Tags } }, context) {
    const tags = resourceTags(context, Tags);
    const settings = { filterExpression: FilterExpression, insights: InsightsConfiguration, tags };
    return stateOf(updateGroup(context, { GroupARN: resource.physicalId }, settings));
  },
  delete({ physicalId }, context) {
    const groups = groupsOf(context);
    for (const { name, arn } of groups.values()) if (arn === physicalId) groups.delete(name);
  },
});

function stateOf({ arn }: Group): ResourceState {
  return { physicalId: arn, attributes: { GroupARN: arn } };
}
