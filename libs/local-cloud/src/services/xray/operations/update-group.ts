import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { describeGroup, updateGroup as update } from '../groups/group.ts';
import { groupArn, groupName, insights } from '../groups/shapes.ts';

/** Changes what is given of a group. @see https://docs.aws.amazon.com/xray/latest/api/API_UpdateGroup.html */
export const updateGroup = operation({
  name: 'UpdateGroup',
  http: { method: 'POST', path: '/UpdateGroup' },
  input: { GroupName: groupName, GroupARN: groupArn, FilterExpression: string(), InsightsConfiguration: insights },
  run({ FilterExpression, InsightsConfiguration, ...key }, context) {
    const settings = { filterExpression: FilterExpression, insights: InsightsConfiguration };
    return { Group: describeGroup(update(context, key, settings)) };
  },
});
