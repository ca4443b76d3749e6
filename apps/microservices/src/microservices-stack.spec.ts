import { loadSettings, production } from '@shopwatch/settings';
import { houseRules, synthesised, tagsOf } from '@shopwatch/tier-checks';
import { microservices } from './contract.ts';
import { MicroservicesStack } from './microservices-stack.ts';
import { byName } from './testing/template.ts';

const template = synthesised(MicroservicesStack);
const find = (type: string, property: string, value: string) => byName(template, type, property, value);
const key = find('AWS::KMS::Key', 'Description', 'KMS key for CloudWatch Logs encryption - production');
const topic = find('AWS::SNS::Topic', 'TopicName', 'observability-alarms-production');
const queue = find('AWS::SQS::Queue', 'QueueName', 'alarm-dlq-production');
const role = find('AWS::IAM::Role', 'RoleName', 'lambda-execution-role-production');
const services = ['payment-processor', 'order-service', 'inventory-service', 'notification-service'];
const handlers = ['payment-handler', 'order-processor'];
const groups = [...services.map((name) => `/ecs/${name}`), ...handlers.map((name) => `/aws/lambda/${name}`)];

describe('microservices: platform', () => {
  test('S3-001 in us-east-1 and for production unless the settings say otherwise', () => {
    expect(production).toMatchObject({ region: 'us-east-1', environment: 'production' });
    expect(JSON.stringify(template.toJSON())).not.toMatch(/"[^"]*\b\d{12}\b(?<!580247275435)/);
  });

  test('S3-002 everything that a person looks for carries its name as a tag', () => {
    const named = [
      'AWS::KMS::Key',
      'AWS::SQS::Queue',
      'AWS::SNS::Topic',
      'AWS::Logs::LogGroup',
      'AWS::ECS::Cluster',
      'AWS::IAM::Role',
      'AWS::Lambda::Function',
      'AWS::CloudWatch::Alarm',
      'AWS::CloudWatch::CompositeAlarm',
      'AWS::XRay::SamplingRule',
      'AWS::CloudWatch::Dashboard',
    ];
    for (const [id, { Type, Properties }] of Object.entries<any>(template.toJSON().Resources))
      if (named.includes(Type))
        expect({ id, ...tagsOf(Properties) }).toMatchObject({
          id,
          Name: expect.stringMatching(/-production$/),
          Environment: 'production',
          ManagedBy: 'CDK',
        });
  });

  test('S3-003 two environments share no name', () => {
    const dev = synthesised(MicroservicesStack, loadSettings({ SHOPWATCH_ENVIRONMENT: 'dev' }));
    const names = (one: typeof template) =>
      Object.values<any>(one.toJSON().Resources)
        .flatMap(({ Properties }) => Object.entries<unknown>({ ...Properties, ...Properties.SamplingRule }))
        .filter(
          ([property, value]) => /^(?!Display|Metric|Service)\w*Name$/.test(property) && typeof value === 'string',
        )
        .map(([, value]) => value);
    expect(names(dev)).toHaveLength(names(template).length);
    expect(names(dev).filter((name) => names(template).includes(name))).toEqual([]);
    expect(JSON.stringify(dev.toJSON())).not.toContain('-production');
  });

  test('S3-D21 another environment is asked for by its name', () => {
    const dev = synthesised(MicroservicesStack, loadSettings({ SHOPWATCH_ENVIRONMENT: 'dev' }));
    dev.hasResourceProperties('AWS::ECS::Cluster', { ClusterName: 'payment-platform-dev' });
    dev.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: '/ecs/order-service-dev' });
  });

  test('S3-004 the key and the logs go with the stack', () => {
    for (const type of ['AWS::KMS::Key', 'AWS::Logs::LogGroup'])
      template.allResources(type, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });
});

describe('microservices: key and topic', () => {
  test('S3-005 one key for the logs rotates, and is gone a week after the stack', () => {
    expect(key.properties).toMatchObject({ EnableKeyRotation: true, PendingWindowInDays: 7 });
    expect(tagsOf(key.properties)).toMatchObject({ Name: 'logs-kms-key-production' });
    expect(find('AWS::KMS::Alias', 'AliasName', 'alias/logs-production').properties).toMatchObject({
      TargetKeyId: { Ref: key.id },
    });
  });

  test('S3-006 the account owns the key, and CloudWatch Logs may use it for its own log groups', () => {
    const own = (service: string, rest: unknown[]) => ({
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, service, ...rest]],
    });
    const account = { Ref: 'AWS::AccountId' };
    expect(key.properties.KeyPolicy.Statement).toEqual([
      {
        Sid: 'Enable IAM User Permissions',
        Effect: 'Allow',
        Principal: { AWS: own(':iam::', [account, ':root']) },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Sid: 'Allow CloudWatch Logs',
        Effect: 'Allow',
        Principal: { Service: { 'Fn::Join': ['', ['logs.', { Ref: 'AWS::Region' }, '.amazonaws.com']] } },
        Action: [
          'kms:CreateGrant',
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey*',
          'kms:ReEncrypt*',
        ],
        Resource: '*',
        Condition: {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': own(':logs:', [{ Ref: 'AWS::Region' }, ':', account, ':*']),
          },
        },
      },
    ]);
  });

  test('S3-007 one topic, under no key that CloudWatch could not use', () => {
    expect(topic.properties).toMatchObject({ DisplayName: 'Observability Platform Alarms' });
    expect(topic.properties).not.toHaveProperty('KmsMasterKeyId');
    expect(tagsOf(topic.properties)).toMatchObject({ Name: 'alarm-topic-production' });
  });

  test('S3-008 the queue keeps what cannot be delivered for two weeks, encrypted', () => {
    expect(queue.properties).toMatchObject({ MessageRetentionPeriod: 1209600, SqsManagedSseEnabled: true });
    expect(tagsOf(queue.properties)).toMatchObject({ Name: 'alarm-dlq-production' });
  });

  test('S3-009 S3-D01 the e-mail subscription hands what cannot be delivered to the queue, and the topic may send there', () => {
    template.resourceCountIs('AWS::SNS::Subscription', 1);
    template.hasResourceProperties('AWS::SNS::Subscription', {
      TopicArn: { Ref: topic.id },
      Protocol: 'email',
      Endpoint: 'ops-team@example.com',
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [queue.id, 'Arn'] } },
    });
    const [policy] = Object.values(template.findResources('AWS::SQS::QueuePolicy'));
    expect(policy!['Properties'].Queues).toEqual([{ Ref: queue.id }]);
    expect(policy!['Properties'].PolicyDocument.Statement[0]).toEqual({
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: { 'Fn::GetAtt': [queue.id, 'Arn'] },
      Condition: { ArnEquals: { 'aws:SourceArn': { Ref: topic.id } } },
    });
  });
});

describe('microservices: logs, cluster, functions', () => {
  test.each([
    ['S3-010', '/ecs/payment-processor', 'ecs-logs', 'payment-processor'],
    ['S3-011', '/aws/lambda/payment-handler', 'lambda-logs', 'payment-handler'],
    ['S3-012', '/ecs/order-service', 'order-service-logs', 'order-service'],
    ['S3-012', '/ecs/inventory-service', 'inventory-service-logs', 'inventory-service'],
    ['S3-012', '/ecs/notification-service', 'notification-service-logs', 'notification-service'],
    ['S3-013 S3-D02', '/aws/lambda/order-processor', 'order-processor-logs', 'order-processor'],
  ])('%s %s is kept for 30 days under the key', (_requirement, group, tag, service) => {
    const { properties } = find('AWS::Logs::LogGroup', 'LogGroupName', `${group}-production`);
    expect(properties).toMatchObject({ RetentionInDays: 30, KmsKeyId: { 'Fn::GetAtt': [key.id, 'Arn'] } });
    expect(tagsOf(properties)).toMatchObject({ Name: `${tag}-production`, Service: service });
    template.resourceCountIs('AWS::Logs::LogGroup', groups.length);
  });

  test('S3-014 one cluster with Container Insights, and nothing on it', () => {
    const { properties } = find('AWS::ECS::Cluster', 'ClusterName', 'payment-platform-production');
    expect(properties.ClusterSettings).toEqual([{ Name: 'containerInsights', Value: 'enabled' }]);
    expect(properties).not.toHaveProperty('CapacityProviders');
    expect(tagsOf(properties)).toMatchObject({ Name: 'payment-platform-production' });
    for (const type of ['Service', 'TaskDefinition', 'CapacityProvider'])
      template.resourceCountIs(`AWS::ECS::${type}`, 0);
  });

  test('S3-015 S3-D27 one role for both functions: logs, traces, Lambda Insights, and nothing else', () => {
    const managed = (name: string) => ({
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::aws:policy/${name}`]],
    });
    expect(role.properties.AssumeRolePolicyDocument.Statement).toEqual([
      { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ]);
    expect(role.properties.ManagedPolicyArns).toEqual([
      managed('service-role/AWSLambdaBasicExecutionRole'),
      managed('AWSXRayDaemonWriteAccess'),
      managed('CloudWatchLambdaInsightsExecutionRolePolicy'),
    ]);
    expect(role.properties).not.toHaveProperty('Policies');
    template.resourceCountIs('AWS::IAM::Policy', 0);
    expect(tagsOf(role.properties)).toMatchObject({ Name: 'lambda-role-production' });
  });

  test.each(handlers)('S3-016 S3-018 S3-D03 %s runs on Node.js 24, traced, with its own JSON log', (name) => {
    const { properties } = find('AWS::Lambda::Function', 'FunctionName', `${name}-production`);
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Timeout: 30,
      MemorySize: 512,
      Role: { 'Fn::GetAtt': [role.id, 'Arn'] },
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: {
        LogFormat: 'JSON',
        LogGroup: { Ref: find('AWS::Logs::LogGroup', 'LogGroupName', `/aws/lambda/${name}-production`).id },
      },
      Environment: { Variables: { ENVIRONMENT: 'production', LOG_LEVEL: 'INFO' } },
    });
    expect(tagsOf(properties)).toMatchObject({ Name: `${name}-production` });
    template.resourceCountIs('AWS::Lambda::Function', handlers.length);
  });

  test('S3-D05 as written the functions log text, in which no filter finds anything', () => {
    const asWritten = synthesised(MicroservicesStack, loadSettings({ SHOPWATCH_PRESET: 'as-written' }));
    asWritten.allResourcesProperties('AWS::Lambda::Function', { LoggingConfig: { LogFormat: 'Text' } });
  });

  test.each([
    ['us-east-1', '580247275435'],
    ['ap-east-1', '519774774795'],
  ])('S3-017 S3-D04 the Lambda Insights layer is that of %s', (region, account) => {
    const there = synthesised(MicroservicesStack, { ...production, region });
    const layer = `arn:aws:lambda:${region}:${account}:layer:LambdaInsightsExtension:`;
    const found = Object.values(there.findResources('AWS::Lambda::Function')).map(
      ({ Properties }) => Properties.Layers,
    );
    expect(found).toHaveLength(handlers.length);
    for (const layers of found) expect(layers).toEqual([expect.stringMatching(new RegExp(`^${layer}\\d+$`))]);
    if (region === 'us-east-1') expect(found[0]).toEqual([`${layer}60`]);
  });

  test('S3-D26 how often the functions fail on purpose is a setting, 0 for real use', () => {
    const rate = (name: string, one = template) =>
      byName(one, 'AWS::Lambda::Function', 'FunctionName', name).properties.Environment.Variables.SIMULATED_ERROR_RATE;
    expect([rate('payment-handler-production'), rate('order-processor-production')]).toEqual(['0.1', '0.05']);
    const { microservices: settings } = production;
    const simulatedErrorRate = { paymentHandler: 0, orderProcessor: 0 };
    const real = synthesised(MicroservicesStack, {
      ...production,
      microservices: { ...settings, simulatedErrorRate },
    });
    expect(rate('payment-handler-production', real)).toBe('0');
  });

  test.each([
    ['S3-020', 'lambda-sampling-production', 1000, 'AWS::Lambda::Function'],
    ['S3-021', 'ecs-sampling-production', 1001, 'AWS::ECS::Container'],
  ])('%s S3-D13 %s asks X-Ray for a tenth', (_requirement, RuleName, Priority, ServiceType) => {
    const rules = Object.values(template.findResources('AWS::XRay::SamplingRule'));
    expect(rules).toHaveLength(2);
    expect(rules.map(({ Properties }) => Properties.SamplingRule)).toContainEqual({
      RuleName,
      Priority,
      Version: 1,
      ReservoirSize: 1,
      FixedRate: 0.1,
      URLPath: '*',
      Host: '*',
      HTTPMethod: '*',
      ServiceType,
      ServiceName: '*',
      ResourceARN: '*',
      Attributes: { environment: 'production' },
    });
    expect(RuleName.length).toBeLessThanOrEqual(32);
  });
});

describe('microservices: house rules', () => {
  test('S3-043 the key is there before the logs that it encrypts, and the topic before the alarms that tell it', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::Logs::LogGroup')))
      expect(Properties.KmsKeyId).toEqual({ 'Fn::GetAtt': [key.id, 'Arn'] });
    for (const type of ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'])
      for (const { Properties } of Object.values(template.findResources(type)))
        expect(Properties.AlarmActions).toEqual([{ Ref: topic.id }]);
  });

  test('S3-042 the functions and the address of the dashboard', () => {
    const ref = (name: string) => ({ Ref: find('AWS::Lambda::Function', 'FunctionName', name).id });
    template.hasOutput('LambdaFunctionNames', {
      Value: {
        'Fn::Join': [
          '',
          [
            '{"payment_handler":"',
            ref('payment-handler-production'),
            '","order_processor":"',
            ref('order-processor-production'),
            '"}',
          ],
        ],
      },
      Description: 'Lambda function names',
    });
    template.hasOutput('DashboardUrl', {
      Value: {
        'Fn::Join': [
          '',
          [
            'https://console.aws.amazon.com/cloudwatch/home?region=',
            { Ref: 'AWS::Region' },
            '#dashboards:name=',
            { Ref: Object.keys(template.findResources('AWS::CloudWatch::Dashboard'))[0] },
          ],
        ],
      },
      Description: 'CloudWatch Dashboard URL',
    });
    template.hasOutput('KmsKeyId', {
      Value: { Ref: key.id },
      Description: 'KMS key ID for CloudWatch Logs encryption',
    });
    template.hasOutput('AlarmTopicArn', { Value: { Ref: topic.id }, Description: 'SNS topic ARN for alarms' });
    template.hasOutput('EcsClusterName', { Value: { Ref: 'Cluster' }, Description: 'ECS cluster name' });
  });

  houseRules({
    template,
    contract: microservices,
    names: [
      'alarm-dlq-production',
      'alarm-topic-production',
      'alias/logs-production',
      ...groups.map((group) => `${group}-production`),
      ...services.slice(1).flatMap((name) => [`${name}-errors-production`, `${name}-logs-production`]),
      ...['ecs-cpu-alarm', 'ecs-error-alarm', 'ecs-memory-alarm'].map((name) => `${name}-production`),
      ...['ecs-high-cpu', 'ecs-high-error-rate', 'ecs-high-memory'].map((name) => `${name}-production`),
      'ecs-error-rate-production',
      'ecs-logs-production',
      'ecs-resource-composite-production',
      'ecs-resource-exhaustion-production',
      'ecs-sampling-production',
      'lambda-concurrent-alarm-production',
      'lambda-critical-composite-production',
      'lambda-error-alarm-production',
      'lambda-error-rate-production',
      'lambda-execution-role-production',
      'lambda-high-concurrent-executions-production',
      'lambda-high-error-rate-production',
      'lambda-high-latency-production',
      'lambda-latency-alarm-production',
      'lambda-latency-production',
      'lambda-logs-production',
      'lambda-role-production',
      'lambda-sampling-production',
      'logs-kms-key-production',
      'observability-alarms-production',
      'observability-platform-microservices-production',
      'order-processor-logs-production',
      'order-processor-production',
      'payment-handler-production',
      'payment-platform-production',
      'system-wide-composite-production',
      'system-wide-critical-production',
    ],
    outputsRequirement: 'S3-042',
    outputs: ['AlarmTopicArn', 'DashboardUrl', 'EcsClusterName', 'KmsKeyId', 'LambdaFunctionNames'],
    requirements: { tags: 'S3-002', names: 'S3-044', tearDown: 'S3-004' },
  });
});
