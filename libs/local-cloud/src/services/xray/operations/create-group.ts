import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { createGroup as create, describeGroup } from '../groups/group.ts';
import { groupName, insights } from '../groups/shapes.ts';
import { tagMap, tags } from '../tags.ts';

/** Makes a group of traces; its expression is recorded and selects nothing. @see https://docs.aws.amazon.com/xray/latest/api/API_CreateGroup.html */
export const createGroup = operation({
  name: 'CreateGroup',
  http: { method: 'POST', path: '/CreateGroup' },
  input: { GroupName: required(groupName), FilterExpression: string(), InsightsConfiguration: insights, Tags: tags },
  run({ GroupName, FilterExpression, InsightsConfiguration, Tags }, context) {
    const settings = { filterExpression: FilterExpression, insights: InsightsConfiguration, tags: tagMap(Tags) };
    return { Group: describeGroup(create(context, GroupName, settings)) };
  },
});
