import type { Tier } from '../src/tier-plan.ts';

/** The shop of the first specification: its slow and its paid resources, and what they wait for. */
export const shop: readonly Tier[] = [
  {
    name: 'network',
    readsFrom: [],
    template: {
      Resources: {
        Vpc: { Type: 'AWS::EC2::VPC' },
        Gateway: { Type: 'AWS::EC2::InternetGateway' },
        Attachment: {
          Type: 'AWS::EC2::VPCGatewayAttachment',
          Properties: { VpcId: { Ref: 'Vpc' }, InternetGatewayId: { Ref: 'Gateway' } },
        },
        Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Vpc' } } },
        Routes: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: { Ref: 'Vpc' } } },
        Route: {
          Type: 'AWS::EC2::Route',
          Properties: { RouteTableId: { Ref: 'Routes' }, GatewayId: { Ref: 'Gateway' } },
          DependsOn: ['Attachment'],
        },
        SecurityGroup: { Type: 'AWS::EC2::SecurityGroup', Properties: { VpcId: { Ref: 'Vpc' } } },
      },
    },
  },
  {
    name: 'database',
    readsFrom: ['network'],
    template: {
      Resources: {
        Key: { Type: 'AWS::KMS::Key' },
        Password: { Type: 'AWS::SecretsManager::Secret' },
        Subnets: {
          Type: 'AWS::RDS::DBSubnetGroup',
          Properties: { SubnetIds: { Ref: 'ReadNetworkPrivateSubnetIds' } },
        },
        Instance: {
          Type: 'AWS::RDS::DBInstance',
          Properties: {
            DBInstanceClass: 'db.t3.micro',
            AllocatedStorage: '20',
            KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
            DBSubnetGroupName: { Ref: 'Subnets' },
          },
          DependsOn: ['Password'],
        },
        PublishEndpoint: {
          Type: 'AWS::SSM::Parameter',
          Properties: { Value: { 'Fn::GetAtt': ['Instance', 'Endpoint.Address'] } },
        },
      },
    },
  },
  {
    name: 'web',
    readsFrom: ['network'],
    template: {
      Resources: {
        Role: { Type: 'AWS::IAM::Role' },
        Profile: { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: [{ Ref: 'Role' }] } },
        Server1: {
          Type: 'AWS::EC2::Instance',
          Properties: { InstanceType: 't3.micro', Monitoring: true, IamInstanceProfile: { Ref: 'Profile' } },
        },
        Server2: {
          Type: 'AWS::EC2::Instance',
          Properties: { InstanceType: 't3.micro', Monitoring: true, IamInstanceProfile: { Ref: 'Profile' } },
        },
        LoadBalancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' },
        Servers: {
          Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
          Properties: { Targets: [{ Id: { Ref: 'Server1' } }, { Id: { Ref: 'Server2' } }] },
        },
        Listener: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: {
            LoadBalancerArn: { Ref: 'LoadBalancer' },
            DefaultActions: [{ TargetGroupArn: { Ref: 'Servers' } }],
          },
        },
      },
    },
  },
  {
    name: 'metrics-lambda',
    readsFrom: [],
    template: {
      Resources: {
        Log: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/lambda/metrics' } },
        Role: { Type: 'AWS::IAM::Role' },
        Function: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            FunctionName: 'metrics',
            Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
            Environment: { Variables: { METRIC_NAMESPACE: 'Shop' } },
          },
        },
        Schedule: {
          Type: 'AWS::Events::Rule',
          Properties: { Targets: [{ Arn: { 'Fn::GetAtt': ['Function', 'Arn'] } }] },
        },
      },
    },
  },
  {
    name: 'monitoring',
    readsFrom: ['database', 'metrics-lambda', 'web'],
    template: {
      Resources: {
        ApplicationLog: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'application' } },
        ErrorLog: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'error' } },
        AuditLog: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'audit' } },
        Filter: {
          Type: 'AWS::Logs::MetricFilter',
          Properties: { FilterName: 'failed-logins', LogGroupName: { Ref: 'ApplicationLog' } },
        },
        Key: { Type: 'AWS::KMS::Key' },
        Topic: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: { Ref: 'Key' } } },
        Cpu1: { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmName: 'cpu-1', AlarmActions: [{ Ref: 'Topic' }] } },
        Cpu2: { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmName: 'cpu-2', AlarmActions: [{ Ref: 'Topic' }] } },
        Connections: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: { AlarmName: 'connections', AlarmActions: [{ Ref: 'Topic' }] },
        },
        Errors: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            AlarmName: 'errors',
            AlarmActions: [{ Ref: 'Topic' }],
            Metrics: [
              { Id: 'errors', MetricStat: {} },
              { Id: 'invocations', MetricStat: {} },
              { Id: 'rate', Expression: 'errors / invocations * 100' },
            ],
          },
        },
        Logins: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: { AlarmName: 'logins', AlarmActions: [{ Ref: 'Topic' }] },
        },
        Health: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: { AlarmName: 'health', AlarmActions: [{ Ref: 'Topic' }] },
        },
        Infrastructure: {
          Type: 'AWS::CloudWatch::CompositeAlarm',
          Properties: { AlarmName: 'infrastructure', AlarmActions: [{ Ref: 'Topic' }] },
          DependsOn: ['Cpu1', 'Cpu2', 'Connections'],
        },
        Dashboard: { Type: 'AWS::CloudWatch::Dashboard' },
      },
    },
  },
];
