import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import { CfnSecurityGroup, type CfnVPC } from 'aws-cdk-lib/aws-ec2';

/** Lets the canary ask over HTTPS and lets nobody in. EC2 refuses group names that begin with `sg-`, so that one is the tag. */
export function canaryGroup(stack: TierStack, vpc: CfnVPC): CfnSecurityGroup {
  const group = new CfnSecurityGroup(stack, 'CanaryGroup', {
    groupName: stack.nameOf('securitygroup', 'synthetics'),
    groupDescription: 'Security group for CloudWatch Synthetics canaries',
    vpcId: vpc.ref,
    securityGroupEgress: [
      {
        ipProtocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        cidrIp: '0.0.0.0/0',
        description: 'Allow HTTPS outbound for CloudWatch API',
      },
    ],
  });
  Tags.of(group).add('Name', stack.nameOf('sg', 'synthetics'));
  return group;
}
