import { resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { addRule, describeRule, removeRule } from '../network/security-group-rules.ts';
import { ingressDraft, ingressRule } from './rule-properties.ts';

/** One rule of a security group. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html */
export const securityGroupIngressType = resourceType({
  type: 'AWS::EC2::SecurityGroupIngress',
  properties: { ...ingressRule, GroupId: string({ required: true }) },
  replacement: ['CidrIp', 'SourceSecurityGroupId', 'FromPort', 'GroupId', 'IpProtocol', 'ToPort'],
  create(wanted, context) {
    const { id } = addRule(context, wanted.GroupId, ingressDraft(wanted));
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
