import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { attributesIn, attributeView } from '../attributes.ts';
import { withAttributes } from '../target-groups/attributes.ts';
import { targetGroupAt } from '../target-groups/target-group.ts';

/** Sets something on a target group. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyTargetGroupAttributes.html */
export const modifyTargetGroupAttributes = operation({
  name: 'ModifyTargetGroupAttributes',
  input: { TargetGroupArn: string({ required: true }), Attributes: required(attributesIn) },
  run({ TargetGroupArn, Attributes }, context) {
    const group = targetGroupAt(context, TargetGroupArn);
    group.attributes = withAttributes(group.attributes, Attributes);
    return { Attributes: attributeView(group.attributes) };
  },
});
