import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { tagRecord, tagsIn } from '../tags.ts';
import { createTargetGroup as create } from '../target-groups/create-target-group.ts';
import { healthCheckFields, USUAL_CHECK, withHealthCheck } from '../target-groups/health-check-input.ts';
import { targetGroupView } from '../target-groups/view.ts';

/** Makes a target group of instances. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html */
export const createTargetGroup = operation({
  name: 'CreateTargetGroup',
  input: {
    ...healthCheckFields,
    Name: string({ required: true }),
    Port: integer({ min: 1, max: 65_535 }),
    Protocol: string(),
    ProtocolVersion: string(),
    Tags: tagsIn,
    TargetType: string(),
    VpcId: string(),
  },
  run(input, context) {
    const group = create(context, {
      name: input.Name,
      port: input.Port,
      protocol: input.Protocol,
      protocolVersion: input.ProtocolVersion,
      targetType: input.TargetType,
      vpcId: input.VpcId,
      check: withHealthCheck(USUAL_CHECK, input),
      tags: tagRecord(input.Tags),
    });
    return { TargetGroups: [targetGroupView(context, group)] };
  },
});
