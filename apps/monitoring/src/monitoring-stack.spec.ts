import { loadSettings, production } from '@shopwatch/settings';
import { houseRules, synthesised } from '@shopwatch/tier-checks';
import { Match } from 'aws-cdk-lib/assertions';
import { monitoring } from './contract.ts';
import { MonitoringStack } from './monitoring-stack.ts';

const template = synthesised(MonitoringStack);
const only = (type: string, source = template) => {
  source.resourceCountIs(type, 1);
  return Object.entries(source.findResources(type))[0]!;
};
const [topicId, topic] = only('AWS::SNS::Topic');
const alarm = (key: string, source = template): any => {
  const found = Object.values(source.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
  return found.find(({ AlarmName }) => AlarmName === `alarm-${key}-production`);
};
const toTopic = [{ Ref: topicId }];

describe('monitoring: logs', () => {
  test.each(['application', 'error', 'audit'])(
    'S0-050 the %s log is kept for 30 days, unencrypted by us, without streams',
    (log) => {
      template.resourceCountIs('AWS::Logs::LogGroup', 3);
      template.resourceCountIs('AWS::Logs::LogStream', 0);
      template.hasResource('AWS::Logs::LogGroup', {
        Properties: { LogGroupName: `/aws/ecommerce/${log}`, RetentionInDays: 30, KmsKeyId: Match.absent() },
        DeletionPolicy: 'Delete',
        UpdateReplacePolicy: 'Delete',
      });
    },
  );

  test('S0-051 S0-052 S0-053 either phrase in the application log counts once', () => {
    const [applicationLog] = Object.keys(
      template.findResources('AWS::Logs::LogGroup', { Properties: { LogGroupName: '/aws/ecommerce/application' } }),
    );
    expect(only('AWS::Logs::MetricFilter')[1]['Properties']).toEqual({
      FilterName: 'metricfilter-failed-logins-production',
      LogGroupName: { Ref: applicationLog },
      FilterPattern: '?"failed login" ?"authentication failed"',
      MetricTransformations: [
        { MetricNamespace: 'Production/ECommerce', MetricName: 'FailedLoginAttempts', MetricValue: '1' },
      ],
    });
  });
});

describe('monitoring: alert topic', () => {
  test('S0-055 S0-056 the topic rests under a key of our own', () => {
    const [keyId, key] = only('AWS::KMS::Key');
    expect(topic['Properties']).toMatchObject({ TopicName: 'sns-alerts-production', KmsMasterKeyId: { Ref: keyId } });
    expect(key['Properties']).toMatchObject({ EnableKeyRotation: true, PendingWindowInDays: 7 });
    expect(key['Properties'].KeyPolicy.Statement[1]).toEqual({
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    expect(only('AWS::KMS::Alias')[1]['Properties']).toEqual({
      AliasName: 'alias/kms-sns-production',
      TargetKeyId: { Ref: keyId },
    });
  });

  test("S0-D01 as written the topic rests under AWS's own key", () => {
    const asWritten = synthesised(MonitoringStack, loadSettings({ SHOPWATCH_PRESET: 'as-written' }));
    expect(only('AWS::SNS::Topic', asWritten)[1]['Properties'].KmsMasterKeyId).toBe('alias/aws/sns');
    asWritten.resourceCountIs('AWS::KMS::Key', 0);
  });

  test('S0-057 CloudWatch of this account may publish, and nobody without TLS', () => {
    const { Topics, PolicyDocument } = only('AWS::SNS::TopicPolicy')[1]['Properties'];
    expect(Topics).toEqual(toTopic);
    expect(PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: { Ref: topicId },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 'sns:Publish',
        Resource: { Ref: topicId },
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]);
  });

  test('S0-002 S0-058 the alert e-mail is subscribed, alerts@example.com unless it is changed', () => {
    expect(only('AWS::SNS::Subscription')[1]['Properties']).toEqual({
      TopicArn: { Ref: topicId },
      Protocol: 'email',
      Endpoint: 'alerts@example.com',
    });
    const changed = synthesised(MonitoringStack, { ...production, alertEmail: 'oncall@example.com' });
    changed.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'oncall@example.com' });
  });

  test('S0-D26 further https endpoints can be told', () => {
    const paged = synthesised(MonitoringStack, { ...production, alertEndpoints: ['https://events.example.com/in'] });
    paged.resourceCountIs('AWS::SNS::Subscription', 2);
    paged.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'https',
      Endpoint: 'https://events.example.com/in',
    });
  });
});

describe('monitoring: alarms', () => {
  const keys = ['ec2-cpu-1', 'ec2-cpu-2', 'rds-connections', 'lambda-errors', 'failed-logins', 'alb-health'];

  test('there are six', () => {
    template.resourceCountIs('AWS::CloudWatch::Alarm', 6);
  });

  test.each(keys)('%s tells the topic when it fires, and nobody otherwise', (key) => {
    const properties = alarm(key);
    expect(properties).toMatchObject({ ActionsEnabled: true, AlarmActions: toTopic });
    expect(properties).not.toHaveProperty('OKActions');
    expect(properties).not.toHaveProperty('InsufficientDataActions');
    const periods = properties.Metrics?.filter((query: any) => query.MetricStat).map(
      (query: any) => query.MetricStat.Period,
    );
    expect(periods ?? [properties.Period]).toEqual((periods ?? [300]).map(() => 300));
  });

  test.each(keys)(
    'the description of %s says how bad it is, what it means, what to do first and where the runbook is',
    (key) => {
      expect(alarm(key).AlarmDescription).toMatch(
        new RegExp(`^Severity: (critical|high|low)\\. .+\\. First: .+\\. Runbook: docs/runbooks/alarm-${key}\\.md$`),
      );
    },
  );

  test.each([
    ['S0-059', 1],
    ['S0-060', 2],
  ])('%s web server %d above 80 %% CPU for two periods', (_requirement, number) => {
    expect(alarm(`ec2-cpu-${number}`)).toMatchObject({
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Dimensions: [{ Name: 'InstanceId', Value: { Ref: `ReadWebInstance${number}Id` } }],
      Statistic: 'Average',
      Period: 300,
      EvaluationPeriods: 2,
      Threshold: 80,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'missing',
    });
    template.hasParameter(`ReadWebInstance${number}Id`, { Default: `/shopwatch/production/web/instance${number}Id` });
  });

  test('S0-061 65 connections or more, 150 as written', () => {
    expect(alarm('rds-connections')).toMatchObject({
      Namespace: 'AWS/RDS',
      MetricName: 'DatabaseConnections',
      Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'rds-ecommerce-production' }],
      Statistic: 'Maximum',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 65,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'missing',
    });
    const asWritten = synthesised(MonitoringStack, loadSettings({ SHOPWATCH_PRESET: 'as-written' }));
    expect(alarm('rds-connections', asWritten).Threshold).toBe(150);
  });

  test('S0-062 more than 5 % of the function runs fail in two periods', () => {
    const metric = (MetricName: string) => ({
      Metric: {
        Namespace: 'AWS/Lambda',
        MetricName,
        Dimensions: [{ Name: 'FunctionName', Value: 'lambda-metrics-production' }],
      },
      Period: 300,
      Stat: 'Sum',
    });
    const properties = alarm('lambda-errors');
    expect(properties).not.toHaveProperty('MetricName');
    expect(properties).toMatchObject({
      Metrics: [
        { Id: 'errors', MetricStat: metric('Errors'), ReturnData: false },
        { Id: 'invocations', MetricStat: metric('Invocations'), ReturnData: false },
        { Id: 'error_rate', Expression: 'errors / invocations * 100', ReturnData: true },
      ],
      EvaluationPeriods: 2,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    });
  });

  test('S0-063 the eleventh failed login within five minutes', () => {
    const properties = alarm('failed-logins');
    expect(properties).not.toHaveProperty('Dimensions');
    expect(properties).toMatchObject({
      Namespace: 'Production/ECommerce',
      MetricName: 'FailedLoginAttempts',
      Statistic: 'Sum',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 10,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    });
  });

  test('S0-064 fewer than two healthy web servers, by full names', () => {
    expect(alarm('alb-health')).toMatchObject({
      Namespace: 'AWS/ApplicationELB',
      MetricName: 'HealthyHostCount',
      Dimensions: [
        { Name: 'TargetGroup', Value: { Ref: 'ReadWebTargetGroupFullName' } },
        { Name: 'LoadBalancer', Value: { Ref: 'ReadWebLoadBalancerFullName' } },
      ],
      Statistic: 'Minimum',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 2,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  test('S0-065 the composite: either server hot and the database saturated', () => {
    const [, composite] = only('AWS::CloudWatch::CompositeAlarm');
    expect(composite['Properties']).toMatchObject({
      AlarmName: 'composite-infrastructure-production',
      AlarmRule:
        '(ALARM("alarm-ec2-cpu-1-production") OR ALARM("alarm-ec2-cpu-2-production")) AND ALARM("alarm-rds-connections-production")',
      AlarmActions: toTopic,
    });
    const children = Object.entries(template.findResources('AWS::CloudWatch::Alarm'))
      .filter(([, { Properties }]) => /ec2-cpu|rds-connections/.test(Properties.AlarmName))
      .map(([id]) => id);
    expect([...composite['DependsOn']].sort()).toEqual(children.sort());
  });

  test('S0-091 at least three comparison operators are in use', () => {
    expect(new Set(keys.map((key) => alarm(key).ComparisonOperator)).size).toBeGreaterThanOrEqual(3);
  });
});

describe('monitoring: house rules', () => {
  test('S0-085 the ARN of the dashboard has no region', () => {
    template.hasOutput('DashboardArn', {
      Value: {
        'Fn::Join': [
          '',
          [
            'arn:',
            { Ref: 'AWS::Partition' },
            ':cloudwatch::',
            { Ref: 'AWS::AccountId' },
            ':dashboard/',
            { Ref: only('AWS::CloudWatch::Dashboard')[0] },
          ],
        ],
      },
    });
  });

  test('S0-086 what the platform is called', () => {
    template.hasOutput('CustomMetricNamespace', { Value: 'Production/ECommerce' });
    template.hasOutput('AwsRegion', { Value: { Ref: 'AWS::Region' } });
    template.hasOutput('AccountId', { Value: { Ref: 'AWS::AccountId' } });
    template.hasOutput('Environment', { Value: 'production' });
  });

  houseRules({
    template,
    contract: monitoring,
    names: [
      '/aws/ecommerce/application',
      '/aws/ecommerce/audit',
      '/aws/ecommerce/error',
      'alarm-alb-health-production',
      'alarm-ec2-cpu-1-production',
      'alarm-ec2-cpu-2-production',
      'alarm-failed-logins-production',
      'alarm-lambda-errors-production',
      'alarm-rds-connections-production',
      'alias/kms-sns-production',
      'composite-infrastructure-production',
      'dashboard-ecommerce-production',
      'lambda-metrics-production',
      'metricfilter-failed-logins-production',
      'rds-ecommerce-production',
      'sns-alerts-production',
    ],
    outputsRequirement: 'S0-085 S0-086',
    outputs: [
      'AccountId',
      'AlarmAlbHealthArn',
      'AlarmAlbHealthName',
      'AlarmEc2Cpu1Arn',
      'AlarmEc2Cpu1Name',
      'AlarmEc2Cpu2Arn',
      'AlarmEc2Cpu2Name',
      'AlarmFailedLoginsArn',
      'AlarmFailedLoginsName',
      'AlarmLambdaErrorsArn',
      'AlarmLambdaErrorsName',
      'AlarmRdsConnectionsArn',
      'AlarmRdsConnectionsName',
      'AwsRegion',
      'CompositeAlarmArn',
      'CompositeAlarmName',
      'CustomMetricNamespace',
      'DashboardArn',
      'DashboardName',
      'Environment',
      'LogGroupApplicationArn',
      'LogGroupApplicationName',
      'LogGroupAuditArn',
      'LogGroupAuditName',
      'LogGroupErrorArn',
      'LogGroupErrorName',
      'MetricFilterName',
      'SnsSubscriptionArn',
      'SnsTopicArn',
      'SnsTopicName',
    ],
  });
});
