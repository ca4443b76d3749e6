import { loadSettings } from '@shopwatch/settings';
import { houseRules, synthesised } from '@shopwatch/tier-checks';
import { Match } from 'aws-cdk-lib/assertions';
import { web } from './contract.ts';
import { WebStack } from './web-stack.ts';

const template = synthesised(WebStack);
const only = (type: string) => {
  template.resourceCountIs(type, 1);
  return Object.entries(template.findResources(type))[0]!;
};
const named = (Name: string) => ({ Tags: Match.arrayWith([{ Key: 'Name', Value: Name }]) });
const server = (number: number) =>
  Object.keys(template.findResources('AWS::EC2::Instance', { Properties: named(`ec2-web-${number}-production`) }))[0]!;
const script = (number: number): string =>
  template.findResources('AWS::EC2::Instance')[server(number)]!['Properties'].UserData['Fn::Base64'];

describe('web', () => {
  test.each([1, 2])(
    'S0-021 S0-022 S0-023 server %d stands in its own public subnet with one-minute metrics',
    (number) => {
      template.resourceCountIs('AWS::EC2::Instance', 2);
      template.hasResourceProperties('AWS::EC2::Instance', {
        InstanceType: 't3.micro',
        Monitoring: true,
        DisableApiTermination: false,
        IamInstanceProfile: { Ref: only('AWS::IAM::InstanceProfile')[0] },
        NetworkInterfaces: [
          {
            DeviceIndex: '0',
            AssociatePublicIpAddress: true,
            SubnetId: { 'Fn::Select': [number - 1, { Ref: 'ReadNetworkPublicSubnetIds' }] },
            GroupSet: [{ Ref: 'ReadNetworkEc2SecurityGroupId' }],
          },
        ],
        ...named(`ec2-web-${number}-production`),
      });
    },
  );

  test('S0-024 the newest Amazon Linux 2023, found when the stack is deployed; Amazon Linux 2 as written', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::EC2::Instance')))
      expect(Properties.ImageId).toEqual({ Ref: 'NewestImage' });
    const image = (Default: string) => ({ Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default });
    template.hasParameter(
      'NewestImage',
      image('/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64'),
    );
    const asWritten = synthesised(WebStack, loadSettings({ SHOPWATCH_PRESET: 'as-written' }));
    asWritten.hasParameter('NewestImage', image('/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2'));
  });

  test('S0-025 the boot script starts a web server with a page at /', () => {
    expect(script(1)).toBe(script(2));
    const lines = script(1).split('\n');
    expect(lines[0]).toBe('#!/bin/bash');
    expect(lines).toContain('yum install -y httpd amazon-cloudwatch-agent');
    expect(lines).toContain('systemctl enable --now httpd');
    expect(lines.find((line) => line.endsWith('> /var/www/html/index.html'))).toBeDefined();
  });

  test('S0-025 the agent ships the three log files into the three log groups', () => {
    const [, document] = /<<'JSON'\n(.*?)\nJSON\n/s.exec(script(1))!;
    const { collect_list: files } = JSON.parse(document!).logs.logs_collected.files;
    expect(files.map((file: any) => [file.file_path, file.log_group_name])).toEqual([
      ['/var/log/ecommerce/application.log', '/aws/ecommerce/application'],
      ['/var/log/ecommerce/error.log', '/aws/ecommerce/error'],
      ['/var/log/ecommerce/audit.log', '/aws/ecommerce/audit'],
    ]);
    for (const { file_path: file } of files) expect(script(1)).toMatch(new RegExp(`^touch .*${file}`, 'm'));
    expect(script(1)).toMatch(/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c file:/);
  });

  test('the disks are encrypted', () => {
    template.allResourcesProperties('AWS::EC2::Instance', {
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeType: 'gp3' } }],
    });
  });

  test('S0-027 S0-028 the load balancer faces the internet and can be deleted', () => {
    expect(only('AWS::ElasticLoadBalancingV2::LoadBalancer')[1]['Properties']).toMatchObject({
      Name: 'alb-ecommerce-production',
      Type: 'application',
      Scheme: 'internet-facing',
      Subnets: { Ref: 'ReadNetworkPublicSubnetIds' },
      SecurityGroups: [{ Ref: 'ReadNetworkAlbSecurityGroupId' }],
      LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }],
    });
  });

  test('S0-029 S0-030 S0-031 S0-032 the target group checks both servers', () => {
    expect(only('AWS::ElasticLoadBalancingV2::TargetGroup')[1]['Properties']).toMatchObject({
      Name: 'targetgroup-ecommerce-production',
      TargetType: 'instance',
      Protocol: 'HTTP',
      Port: 80,
      VpcId: { Ref: 'ReadNetworkVpcId' },
      HealthCheckEnabled: true,
      HealthCheckProtocol: 'HTTP',
      HealthCheckPath: '/',
      HealthCheckPort: '80',
      HealthCheckIntervalSeconds: 30,
      HealthCheckTimeoutSeconds: 5,
      HealthyThresholdCount: 2,
      UnhealthyThresholdCount: 2,
      Matcher: { HttpCode: '200' },
      TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '30' }],
      Targets: [
        { Id: { Ref: server(1) }, Port: 80 },
        { Id: { Ref: server(2) }, Port: 80 },
      ],
    });
  });

  test('S0-033 one listener forwards everything, without a rule', () => {
    expect(only('AWS::ElasticLoadBalancingV2::Listener')[1]['Properties']).toMatchObject({
      LoadBalancerArn: { Ref: only('AWS::ElasticLoadBalancingV2::LoadBalancer')[0] },
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [
        { Type: 'forward', TargetGroupArn: { Ref: only('AWS::ElasticLoadBalancingV2::TargetGroup')[0] } },
      ],
    });
    template.resourceCountIs('AWS::ElasticLoadBalancingV2::ListenerRule', 0);
  });

  test('S0-078 S0-080 the role lets the agent work', () => {
    const [roleId, role] = only('AWS::IAM::Role');
    expect(role['Properties']).toMatchObject({
      RoleName: 'role-ec2-cloudwatch-production',
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: [
        { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/CloudWatchAgentServerPolicy']] },
      ],
    });
    expect(only('AWS::IAM::InstanceProfile')[1]['Properties']).toEqual({
      InstanceProfileName: 'instanceprofile-ec2-production',
      Roles: [{ Ref: roleId }],
    });
  });

  test('the servers leave the log groups to the monitoring tier', () => {
    template.hasResourceProperties('AWS::IAM::Role', {
      Policies: [
        Match.objectLike({
          PolicyDocument: Match.objectLike({
            Statement: [
              Match.objectLike({ Effect: 'Deny', Action: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy'] }),
            ],
          }),
        }),
      ],
    });
  });

  test('S0-083 the hosted zone and the public addresses are attributes of the real resources', () => {
    template.hasOutput('AlbZoneId', {
      Value: { 'Fn::GetAtt': [only('AWS::ElasticLoadBalancingV2::LoadBalancer')[0], 'CanonicalHostedZoneID'] },
    });
    template.hasOutput('Ec2PublicIps', {
      Value: {
        'Fn::Join': [',', [{ 'Fn::GetAtt': [server(1), 'PublicIp'] }, { 'Fn::GetAtt': [server(2), 'PublicIp'] }]],
      },
    });
  });

  houseRules({
    template,
    contract: web,
    names: [
      'alb-ecommerce-production',
      'ec2-web-1-production',
      'ec2-web-2-production',
      'instanceprofile-ec2-production',
      'role-ec2-cloudwatch-production',
      'targetgroup-ecommerce-production',
    ],
    outputsRequirement: 'S0-083',
    outputs: [
      'AlbArn',
      'AlbDnsName',
      'AlbListenerArn',
      'AlbZoneId',
      'Ec2IamRoleArn',
      'Ec2Instance1Id',
      'Ec2Instance1PublicIp',
      'Ec2Instance2Id',
      'Ec2Instance2PublicIp',
      'Ec2InstanceIds',
      'Ec2InstanceProfileArn',
      'Ec2PublicIps',
      'TargetGroupArn',
    ],
  });
});
