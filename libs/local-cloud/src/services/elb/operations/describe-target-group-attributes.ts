import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { attributeView } from '../attributes.ts';
import { targetGroupAt } from '../target-groups/target-group.ts';

/** Shows what is set on a target group. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroupAttributes.html */
export const describeTargetGroupAttributes = operation({
  name: 'DescribeTargetGroupAttributes',
  input: { TargetGroupArn: string({ required: true }) },
  run({ TargetGroupArn }, context) {
    return { Attributes: attributeView(targetGroupAt(context, TargetGroupArn).attributes) };
  },
});
