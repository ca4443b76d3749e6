import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext } from '../../../resources/resource-type.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { found } from '../faults.ts';
import { networksOf } from '../network/networks.ts';
import { addRule, allowAllOutbound, removeRule } from '../network/security-group-rules.ts';
import { createSecurityGroup, deleteSecurityGroup } from '../network/security-groups.ts';
import { egressDraft, egressRule, ingressDraft, ingressRule } from './rule-properties.ts';

const properties = {
  GroupDescription: string({ required: true }),
  GroupName: string(),
  SecurityGroupEgress: list(structure(egressRule)),
  SecurityGroupIngress: list(structure(ingressRule)),
  Tags: tagList,
  VpcId: string(),
};

type Properties = StructureOf<typeof properties>;

/** Who may talk to whom. Outbound rules of its own take the place of "everything". @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html */
export const securityGroupType = resourceType({
  type: 'AWS::EC2::SecurityGroup',
  properties,
  replacement: ['GroupDescription', 'GroupName', 'VpcId'],
  some: ['SecurityGroupEgress', 'SecurityGroupIngress'],
  create(wanted, context) {
    const group = createSecurityGroup(context, {
      name: wanted.GroupName ?? context.generatedName,
      description: wanted.GroupDescription,
      vpcId: wanted.VpcId,
      tags: resourceTags(context, wanted.Tags),
    });
    try {
      setRules(group.id, undefined, wanted, context);
    } catch (fault) {
      deleteSecurityGroup(context, group.id);
      throw fault;
    }
    return { physicalId: group.id, attributes: { GroupId: group.id, VpcId: group.vpcId } };
  },
  update({ resource, previous, properties: wanted }, context) {
    const group = found(networksOf(context).securityGroups, 'securityGroup', resource.physicalId);
    setRules(group.id, previous, wanted, context);
    group.tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ physicalId }, context) => deleteSecurityGroup(context, physicalId),
});

/** Replaces the rules that the resource itself brought; those of rule resources stay. */
function setRules(
  groupId: string,
  previous: Properties | undefined,
  wanted: Properties,
  context: ResourceContext,
): void {
  for (const rule of rulesBroughtBy(groupId, previous, context)) removeRule(context, rule);
  for (const rule of wanted.SecurityGroupIngress ?? []) addRule(context, groupId, ingressDraft(rule));
  const outbound = wanted.SecurityGroupEgress ?? [];
  for (const rule of outbound) addRule(context, groupId, egressDraft(rule));
  if (outbound.length === 0) addRule(context, groupId, allowAllOutbound(context));
}

function rulesBroughtBy(groupId: string, previous: Properties | undefined, context: ResourceContext): string[] {
  const { rules } = found(networksOf(context).securityGroups, 'securityGroup', groupId);
  const ingress = (previous?.SecurityGroupIngress ?? []).map(ingressDraft);
  const egress = (previous?.SecurityGroupEgress ?? []).map(egressDraft);
  const brought = [...ingress, ...(egress.length === 0 ? [allowAllOutbound(context)] : egress)];
  return rules
    .filter((rule) =>
      brought.some(
        (draft) =>
          draft.isEgress === rule.isEgress &&
          draft.protocol === rule.protocol &&
          draft.fromPort === rule.fromPort &&
          draft.toPort === rule.toPort &&
          draft.cidrIp === rule.cidrIp &&
          draft.peerGroupId === rule.peerGroupId,
      ),
    )
    .map(({ id }) => id);
}
