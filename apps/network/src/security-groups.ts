import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import { CfnSecurityGroup, CfnSecurityGroupEgress, CfnSecurityGroupIngress, type CfnVPC } from 'aws-cdk-lib/aws-ec2';

/** The three security groups; they live together so that no two tiers refer to each other. */
export interface SecurityGroups {
  readonly alb: CfnSecurityGroup;
  readonly ec2: CfnSecurityGroup;
  readonly rds: CfnSecurityGroup;
}

const http = { ipProtocol: 'tcp', fromPort: 80, toPort: 80 };
const postgres = { ipProtocol: 'tcp', fromPort: 5432, toPort: 5432 };
const anywhere = '0.0.0.0/0';

/**
 * Matches no traffic. EC2 adds an allow-all egress rule to a group whose egress is not given, which would make every other
 * egress rule pointless.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
 */
const noTraffic = {
  cidrIp: '255.255.255.255/32',
  ipProtocol: 'icmp',
  fromPort: 252,
  toPort: 86,
  description: 'Disallow all traffic',
};

/** Makes the groups of load balancer, web servers and database, and the five rules that let a request pass through them. */
export function securityGroups(stack: TierStack, vpc: CfnVPC): SecurityGroups {
  const alb = group(stack, vpc, 'alb', 'Load balancer: HTTP from anywhere to the web servers');
  const ec2 = group(stack, vpc, 'ec2', 'Web servers: HTTP from the load balancer');
  const rds = group(stack, vpc, 'rds', 'Database: PostgreSQL from the web servers');
  const open = new CfnSecurityGroupIngress(stack, 'AlbFromInternet', {
    groupId: alb.attrGroupId,
    ...http,
    cidrIp: anywhere,
  });
  acknowledge(open, { 'AwsSolutions::AwsSolutions-EC23': 'customers reach the shop over HTTP from anywhere' });
  new CfnSecurityGroupEgress(stack, 'AlbToEc2', {
    groupId: alb.attrGroupId,
    ...http,
    destinationSecurityGroupId: ec2.attrGroupId,
  });
  new CfnSecurityGroupIngress(stack, 'Ec2FromAlb', {
    groupId: ec2.attrGroupId,
    ...http,
    sourceSecurityGroupId: alb.attrGroupId,
  });
  new CfnSecurityGroupEgress(stack, 'Ec2ToAnywhere', { groupId: ec2.attrGroupId, ipProtocol: '-1', cidrIp: anywhere });
  new CfnSecurityGroupIngress(stack, 'RdsFromEc2', {
    groupId: rds.attrGroupId,
    ...postgres,
    sourceSecurityGroupId: ec2.attrGroupId,
  });
  return { alb, ec2, rds };
}

function group(stack: TierStack, vpc: CfnVPC, who: 'alb' | 'ec2' | 'rds', groupDescription: string): CfnSecurityGroup {
  const made = new CfnSecurityGroup(stack, `SecurityGroup${who.charAt(0).toUpperCase()}${who.slice(1)}`, {
    groupName: stack.nameOf('securitygroup', who),
    groupDescription,
    vpcId: vpc.ref,
    securityGroupEgress: [noTraffic],
  });
  Tags.of(made).add('Name', stack.nameOf('sg', who));
  return made;
}
