import { operation } from '../../../operation.ts';
import { deleteGroup as remove } from '../groups/group.ts';
import { groupArn, groupName } from '../groups/shapes.ts';

/** Deletes a group. @see https://docs.aws.amazon.com/xray/latest/api/API_DeleteGroup.html */
export const deleteGroup = operation({
  name: 'DeleteGroup',
  http: { method: 'POST', path: '/DeleteGroup' },
  input: { GroupName: groupName, GroupARN: groupArn },
  run(key, context) {
    remove(context, key);
    return {};
  },
});
