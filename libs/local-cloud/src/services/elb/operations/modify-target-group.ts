import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { changeHealthCheck } from '../target-groups/change-health-check.ts';
import { healthCheckFields } from '../target-groups/health-check-input.ts';
import { targetGroupAt } from '../target-groups/target-group.ts';
import { targetGroupView } from '../target-groups/view.ts';

/** Changes how the targets of a group are checked. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyTargetGroup.html */
export const modifyTargetGroup = operation({
  name: 'ModifyTargetGroup',
  input: { ...healthCheckFields, TargetGroupArn: string({ required: true }) },
  run(input, context) {
    const group = targetGroupAt(context, input.TargetGroupArn);
    changeHealthCheck(context, group, input);
    return { TargetGroups: [targetGroupView(context, group)] };
  },
});
