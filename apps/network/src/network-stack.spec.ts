import { production } from '@shopwatch/settings';
import { houseRules, synthesised } from '@shopwatch/tier-checks';
import { Match } from 'aws-cdk-lib/assertions';
import { network } from './contract.ts';
import { NetworkStack } from './network-stack.ts';

const template = synthesised(NetworkStack);
const logicalIdOf = (type: string, name: string) => {
  const [id] = Object.keys(
    template.findResources(type, { Properties: { Tags: Match.arrayWith([{ Key: 'Name', Value: name }]) } }),
  );
  return id!;
};
const sg = (who: string) => ({
  'Fn::GetAtt': [logicalIdOf('AWS::EC2::SecurityGroup', `sg-${who}-production`), 'GroupId'],
});
const subnet = (which: string) => ({ Ref: logicalIdOf('AWS::EC2::Subnet', `subnet-${which}-production`) });
const table = (which: string) => ({ Ref: logicalIdOf('AWS::EC2::RouteTable', `rtb-${which}-production`) });
const named = (Name: string) => ({ Tags: Match.arrayWith([{ Key: 'Name', Value: Name }]) });

describe('network', () => {
  test('S0-001 the region comes from the settings', () => {
    template.hasResourceProperties('AWS::EC2::Subnet', { AvailabilityZone: 'us-east-1a' });
    const elsewhere = synthesised(NetworkStack, { ...production, region: 'eu-west-1' });
    elsewhere.hasResourceProperties('AWS::EC2::Subnet', { AvailabilityZone: 'eu-west-1a' });
  });

  test('S0-008 one VPC of 10.0.0.0/16 with DNS', () => {
    template.resourceCountIs('AWS::EC2::VPC', 1);
    template.hasResourceProperties('AWS::EC2::VPC', {
      CidrBlock: '10.0.0.0/16',
      EnableDnsSupport: true,
      EnableDnsHostnames: true,
      ...named('vpc-ecommerce-production'),
    });
  });

  test.each([
    ['public-1', '10.0.1.0/24', 'us-east-1a', true],
    ['public-2', '10.0.2.0/24', 'us-east-1b', true],
    ['private-1', '10.0.11.0/24', 'us-east-1a', false],
    ['private-2', '10.0.12.0/24', 'us-east-1b', false],
  ])(
    'S0-009 S0-010 subnet %s is %s in %s, public addresses: %s',
    (which, CidrBlock, AvailabilityZone, MapPublicIpOnLaunch) => {
      template.resourceCountIs('AWS::EC2::Subnet', 4);
      template.hasResourceProperties('AWS::EC2::Subnet', {
        VpcId: { Ref: logicalIdOf('AWS::EC2::VPC', 'vpc-ecommerce-production') },
        CidrBlock,
        AvailabilityZone,
        MapPublicIpOnLaunch,
        ...named(`subnet-${which}-production`),
      });
    },
  );

  test('S0-011 one internet gateway attached to the VPC', () => {
    template.hasResourceProperties('AWS::EC2::VPCGatewayAttachment', {
      VpcId: { Ref: logicalIdOf('AWS::EC2::VPC', 'vpc-ecommerce-production') },
      InternetGatewayId: { Ref: logicalIdOf('AWS::EC2::InternetGateway', 'igw-ecommerce-production') },
    });
  });

  test('S0-012 the public subnets have the only route, to the internet, after the gateway is attached', () => {
    template.resourceCountIs('AWS::EC2::Route', 1);
    template.hasResource('AWS::EC2::Route', {
      Properties: {
        RouteTableId: table('public'),
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: { Ref: logicalIdOf('AWS::EC2::InternetGateway', 'igw-ecommerce-production') },
      },
      DependsOn: Object.keys(template.findResources('AWS::EC2::VPCGatewayAttachment')),
    });
    for (const which of ['public-1', 'public-2'])
      template.hasResourceProperties('AWS::EC2::SubnetRouteTableAssociation', {
        SubnetId: subnet(which),
        RouteTableId: table('public'),
      });
  });

  test('S0-013 the private subnets have a table without a route, and there is no NAT gateway', () => {
    template.resourceCountIs('AWS::EC2::NatGateway', 0);
    template.resourceCountIs('AWS::EC2::SubnetRouteTableAssociation', 4);
    for (const which of ['private-1', 'private-2'])
      template.hasResourceProperties('AWS::EC2::SubnetRouteTableAssociation', {
        SubnetId: subnet(which),
        RouteTableId: table('private'),
      });
  });

  test.each(['alb', 'ec2', 'rds'])(
    'S0-014 S0-015 S0-019 group %s has its names and one egress that matches nothing',
    (who) => {
      template.resourceCountIs('AWS::EC2::SecurityGroup', 3);
      template.hasResourceProperties('AWS::EC2::SecurityGroup', {
        GroupName: `securitygroup-${who}-production`,
        VpcId: { Ref: logicalIdOf('AWS::EC2::VPC', 'vpc-ecommerce-production') },
        SecurityGroupIngress: Match.absent(),
        SecurityGroupEgress: [
          Match.objectLike({ CidrIp: '255.255.255.255/32', IpProtocol: 'icmp', FromPort: 252, ToPort: 86 }),
        ],
        ...named(`sg-${who}-production`),
      });
    },
  );

  test('S0-016 the load balancer takes HTTP from anywhere and reaches the web servers alone', () => {
    const http = { GroupId: sg('alb'), IpProtocol: 'tcp', FromPort: 80, ToPort: 80 };
    expectRules('AWS::EC2::SecurityGroupIngress', 'alb', [{ ...http, CidrIp: '0.0.0.0/0' }]);
    expectRules('AWS::EC2::SecurityGroupEgress', 'alb', [{ ...http, DestinationSecurityGroupId: sg('ec2') }]);
  });

  test('S0-017 the web servers take HTTP from the load balancer and reach anything', () => {
    expectRules('AWS::EC2::SecurityGroupIngress', 'ec2', [
      { GroupId: sg('ec2'), IpProtocol: 'tcp', FromPort: 80, ToPort: 80, SourceSecurityGroupId: sg('alb') },
    ]);
    expectRules('AWS::EC2::SecurityGroupEgress', 'ec2', [
      { GroupId: sg('ec2'), IpProtocol: '-1', CidrIp: '0.0.0.0/0' },
    ]);
  });

  test('S0-018 the database takes PostgreSQL from the web servers and reaches nothing', () => {
    expectRules('AWS::EC2::SecurityGroupIngress', 'rds', [
      { GroupId: sg('rds'), IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: sg('ec2') },
    ]);
    expectRules('AWS::EC2::SecurityGroupEgress', 'rds', []);
  });

  test('S0-020 all groups and rules live here', () => {
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 3);
    template.resourceCountIs('AWS::EC2::SecurityGroupEgress', 2);
  });

  houseRules({
    template,
    contract: network,
    names: [
      'igw-ecommerce-production',
      'rtb-private-production',
      'rtb-public-production',
      'securitygroup-alb-production',
      'securitygroup-ec2-production',
      'securitygroup-rds-production',
      'sg-alb-production',
      'sg-ec2-production',
      'sg-rds-production',
      'subnet-private-1-production',
      'subnet-private-2-production',
      'subnet-public-1-production',
      'subnet-public-2-production',
      'vpc-ecommerce-production',
    ],
    outputsRequirement: 'S0-081',
    outputs: [
      'InternetGatewayId',
      'PrivateRouteTableId',
      'PrivateSubnetIds',
      'PublicRouteTableId',
      'PublicSubnetIds',
      'SgAlbId',
      'SgEc2Id',
      'SgRdsId',
      'VpcId',
    ],
  });
});

function expectRules(type: string, who: string, expected: readonly object[]) {
  const rules = Object.values(template.findResources(type, { Properties: { GroupId: sg(who) } }));
  expect(rules.map(({ Properties }) => Properties)).toEqual(expected);
}
