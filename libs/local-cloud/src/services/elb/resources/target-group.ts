import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { type ResourceContext, type ResourceState, resourceType } from '../../../resources/resource-type.ts';
import { integer, list, string, structure } from '../../../shapes/declare.ts';
import { attributesIn, usualAttributes } from '../attributes.ts';
import { balancersUsing } from '../listeners/listener.ts';
import { targetGroupAttributes, withAttributes } from '../target-groups/attributes.ts';
import { changeHealthCheck } from '../target-groups/change-health-check.ts';
import { createTargetGroup, deleteTargetGroup } from '../target-groups/create-target-group.ts';
import { healthCheckFields, USUAL_CHECK, withHealthCheck } from '../target-groups/health-check-input.ts';
import { deregisterTargets, registerTargets, targetKey, type TargetName } from '../target-groups/register-targets.ts';
import { type TargetGroup, targetGroupAt } from '../target-groups/target-group.ts';

/** Servers that share requests. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html */
export const targetGroupType = resourceType({
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  properties: {
    ...healthCheckFields,
    Name: string(),
    Port: integer({ min: 1, max: 65_535 }),
    Protocol: string(),
    ProtocolVersion: string(),
    Tags: tagList,
    TargetGroupAttributes: attributesIn,
    Targets: list(structure({ Id: string({ required: true }), Port: integer({ min: 1, max: 65_535 }) })),
    TargetType: string(),
    VpcId: string(),
  },
  replacement: ['Name', 'Port', 'Protocol', 'ProtocolVersion', 'TargetType', 'VpcId'],
  nameProperty: 'Name',
  create(wanted, context) {
    const group = createTargetGroup(context, {
      name: wanted.Name ?? context.generatedName,
      port: wanted.Port,
      protocol: wanted.Protocol,
      protocolVersion: wanted.ProtocolVersion,
      targetType: wanted.TargetType,
      vpcId: wanted.VpcId,
      check: withHealthCheck(USUAL_CHECK, wanted),
      attributes: wanted.TargetGroupAttributes,
      tags: resourceTags(context, wanted.Tags),
    });
    try {
      registerTargets(context, group, wanted.Targets ?? []);
    } catch (fault) {
      deleteTargetGroup(context, group.arn);
      throw fault;
    }
    return stateOf(group, context);
  },
  update({ resource, previous, properties: wanted }, context) {
    const group = targetGroupAt(context, resource.physicalId);
    const attributes = withAttributes(usualAttributes(targetGroupAttributes), wanted.TargetGroupAttributes ?? []);
    changeHealthCheck(context, group, wanted, USUAL_CHECK);
    group.attributes = attributes;
    changeTargets(context, group, previous.Targets ?? [], wanted.Targets ?? []);
    group.tags = resourceTags(context, wanted.Tags);
    return stateOf(group, context);
  },
  delete: ({ physicalId }, context) => deleteTargetGroup(context, physicalId),
});

/** Targets that somebody registered besides the resource stay. */
function changeTargets(
  context: ResourceContext,
  group: TargetGroup,
  before: readonly TargetName[],
  after: readonly TargetName[],
): void {
  const keyOf = ({ Id, Port = group.port }: TargetName): string => targetKey(Id, Port);
  const wanted = new Set(after.map(keyOf));
  registerTargets(
    context,
    group,
    after.filter((name) => !group.targets.has(keyOf(name))),
  );
  deregisterTargets(
    context,
    group,
    before.filter((name) => !wanted.has(keyOf(name)) && group.targets.has(keyOf(name))),
  );
}

function stateOf(group: TargetGroup, context: ResourceContext): ResourceState {
  return {
    physicalId: group.arn,
    attributes: {
      LoadBalancerArns: balancersUsing(context, group.arn).map(({ arn }) => arn),
      TargetGroupArn: group.arn,
      TargetGroupFullName: group.fullName,
      TargetGroupName: group.name,
    },
  };
}
