import { operation } from '../../../operation.ts';
import { describeGroup, findGroup } from '../groups/group.ts';
import { groupArn, groupName } from '../groups/shapes.ts';

/** Shows a group. @see https://docs.aws.amazon.com/xray/latest/api/API_GetGroup.html */
export const getGroup = operation({
  name: 'GetGroup',
  http: { method: 'POST', path: '/GetGroup' },
  input: { GroupName: groupName, GroupARN: groupArn },
  run: (key, context) => ({ Group: describeGroup(findGroup(context, key)) }),
});
