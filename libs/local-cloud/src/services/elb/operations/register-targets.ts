import { operation } from '../../../operation.ts';
import { integer, list, string, structure } from '../../../shapes/declare.ts';
import { registerTargets as register } from '../target-groups/register-targets.ts';
import { targetGroupAt } from '../target-groups/target-group.ts';

/** Lets instances take requests of a target group. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RegisterTargets.html */
export const registerTargets = operation({
  name: 'RegisterTargets',
  input: {
    TargetGroupArn: string({ required: true }),
    Targets: list(structure({ Id: string({ required: true }), Port: integer({ min: 1, max: 65_535 }) }), {
      required: true,
    }),
  },
  run({ TargetGroupArn, Targets }, context) {
    register(context, targetGroupAt(context, TargetGroupArn), Targets);
    return {};
  },
});
