import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { deleteTargetGroup as remove } from '../target-groups/create-target-group.ts';

/** Deletes a target group that nobody forwards to. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteTargetGroup.html */
export const deleteTargetGroup = operation({
  name: 'DeleteTargetGroup',
  input: { TargetGroupArn: string({ required: true }) },
  run({ TargetGroupArn }, context) {
    remove(context, TargetGroupArn);
    return {};
  },
});
