import { resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { addRule, describeRule, removeRule } from '../network/security-group-rules.ts';
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
    describeRule(context, resource.physicalId, wanted.Description);
    return resource;
  },
  delete({ physicalId }, context) {
    removeRule(context, physicalId);
  },
});
