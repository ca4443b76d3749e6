import { operation } from '../../../operation.ts';
import { integer, list, string, structure } from '../../../shapes/declare.ts';
import { deregisterTargets as deregister } from '../target-groups/register-targets.ts';
import { targetGroupAt } from '../target-groups/target-group.ts';

/** Lets instances finish their requests and take no more. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeregisterTargets.html */
export const deregisterTargets = operation({
  name: 'DeregisterTargets',
  input: {
    TargetGroupArn: string({ required: true }),
    Targets: list(structure({ Id: string({ required: true }), Port: integer({ min: 1, max: 65_535 }) }), {
      required: true,
    }),
  },
  run({ TargetGroupArn, Targets }, context) {
    deregister(context, targetGroupAt(context, TargetGroupArn), Targets);
    return {};
  },
});
