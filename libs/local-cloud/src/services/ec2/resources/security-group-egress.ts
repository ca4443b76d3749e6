import { resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { found } from '../faults.ts';
import { networksOf } from '../network/networks.ts';
import { addRule, groupOfRule, removeRule } from '../network/security-group-rules.ts';
import { egressDraft, egressRule } from './rule-properties.ts';

/** One rule of a security group. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html */
export const securityGroupEgressType = resourceType({
  type: 'AWS::EC2::SecurityGroupEgress',
  properties: { ...egressRule, GroupId: string({ required: true }) },
  replacement: ['CidrIp', 'DestinationSecurityGroupId', 'FromPort', 'GroupId', 'IpProtocol', 'ToPort'],
  create(wanted, context) {
    const { id } = addRule(context, wanted.GroupId, egressDraft(wanted));
    return { physicalId: id, attributes: { Id: id } };
  },
  update({ resource, properties: wanted }, context) {
    const group = found(networksOf(context).securityGroups, 'securityGroup', wanted.GroupId);
    group.rules = group.rules.map((rule) =>
      rule.id === resource.physicalId ? { ...rule, description: wanted.Description } : rule,
    );
    return resource;
  },
  delete({ physicalId }, context) {
    if (groupOfRule(context, physicalId) !== undefined) removeRule(context, physicalId);
  },
});
