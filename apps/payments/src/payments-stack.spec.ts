import { loadSettings } from '@shopwatch/settings';
import { synthesised } from '@shopwatch/tier-checks';
import {
  account,
  arn,
  asWritten,
  found,
  joined,
  keyOf,
  namespace,
  partition,
  policyOf,
  properties,
  region,
  roleId,
  template,
  trusts,
} from './payments.fixture.ts';
import { PaymentsStack } from './payments-stack.ts';

describe('payments: platform', () => {
  test('S2-001 region and environment come from the settings', () => {
    const dev = synthesised(PaymentsStack, loadSettings({ SHOPWATCH_ENVIRONMENT: 'dev' }));
    dev.hasResourceProperties('AWS::Synthetics::Canary', { Name: 'canary-payment-api-dev' });
    expect(JSON.stringify(template.toJSON().Resources)).not.toMatch(/:us-east-1:|\d{12}/);
  });
});

describe('payments: keys', () => {
  test.each([
    ['logs', 'KMS key for CloudWatch Logs encryption in observability platform'],
    ['s3', 'KMS key for S3 storage encryption in observability platform'],
    ['sns', 'Encrypts alarm messages'],
  ])('S2-003 S2-004 S2-006 S2-008 the key of %s rotates and is gone a week after the stack', (alias, Description) => {
    template.resourceCountIs('AWS::KMS::Key', 3);
    expect(template.toJSON().Resources[keyOf(alias)]).toMatchObject({
      Properties: { Description, EnableKeyRotation: true, PendingWindowInDays: 7 },
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
    });
  });

  const statements = (alias: string) => template.toJSON().Resources[keyOf(alias)].Properties.KeyPolicy.Statement;
  const root = { AWS: joined('arn:', partition, ':iam::', account, ':root') };

  test('S2-005 S2-007 CloudWatch Logs of the region may use its key for log groups of the account, nobody else', () => {
    expect(statements('logs')).toEqual([
      {
        Sid: 'Enable Root Account Permissions',
        Effect: 'Allow',
        Action: 'kms:*',
        Resource: '*',
        Principal: root,
      },
      {
        Sid: 'Enable CloudWatch Logs Service Permissions',
        Effect: 'Allow',
        Action: [
          'kms:CreateGrant',
          'kms:Decrypt*',
          'kms:Describe*',
          'kms:Encrypt*',
          'kms:GenerateDataKey*',
          'kms:ReEncrypt*',
        ],
        Resource: '*',
        Principal: { Service: joined('logs.', region, '.amazonaws.com') },
        Condition: {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': joined(
              'arn:',
              partition,
              ':logs:',
              region,
              ':',
              account,
              ':log-group:*',
            ),
          },
        },
      },
    ]);
  });

  test('S2-006 S2-007 S3 may use the key of the artifacts', () => {
    expect(statements('s3')).toMatchObject([
      { Sid: 'Enable Root Account Permissions', Principal: root },
      {
        Sid: 'Enable S3 Service Permissions',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Principal: { Service: 's3.amazonaws.com' },
      },
    ]);
  });

  test('S2-008 CloudWatch may use the key of the topics for this account', () => {
    expect(statements('sns')).toMatchObject([
      { Principal: root },
      {
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': account } },
      },
    ]);
  });
});

describe('payments: logs', () => {
  test.each([
    ['S2-019', 'log-group-payment-service-production'],
    ['S2-019', 'log-group-authentication-service-production'],
    ['S2-019', 'log-group-transaction-processor-production'],
    ['S2-024', '/aws/lambda/lambda-metric-collector-production'],
  ])('%s %s is kept for a day, encrypted, and goes with the stack', (_requirement, name) => {
    template.resourceCountIs('AWS::Logs::LogGroup', 4);
    expect(found('AWS::Logs::LogGroup', 'LogGroupName', name).resource).toMatchObject({
      Properties: { RetentionInDays: 1, KmsKeyId: arn(keyOf('logs')) },
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
    });
  });

  test.each([
    ['S2-020', 'payment-errors', 'payment-service', '{ $.transaction_status = "failed" }', 'PaymentErrors'],
    ['S2-021', 'auth-failures', 'authentication-service', '{ $.auth_result = "failure" }', 'AuthenticationFailures'],
  ])('%s %s counts in the log of the %s', (_requirement, filter, log, FilterPattern, MetricName) => {
    expect(properties('AWS::Logs::MetricFilter', 'FilterName', `metric-filter-${filter}-production`)).toEqual({
      FilterName: `metric-filter-${filter}-production`,
      LogGroupName: { Ref: found('AWS::Logs::LogGroup', 'LogGroupName', `log-group-${log}-production`).id },
      FilterPattern,
      MetricTransformations: [{ MetricNamespace: namespace, MetricName, MetricValue: '1', DefaultValue: 0 }],
    });
  });

  const latency = (source: typeof template) =>
    properties('AWS::Logs::MetricFilter', 'FilterName', 'metric-filter-transaction-latency-production', source)
      .MetricTransformations;

  test('S2-022 the latency has no default; as written it has 0', () => {
    const taken = {
      MetricNamespace: namespace,
      MetricName: 'ProcessingLatency',
      MetricValue: '$.processing_time',
      Unit: 'Milliseconds',
    };
    expect(latency(template)).toEqual([taken]);
    expect(latency(asWritten)).toEqual([{ ...taken, DefaultValue: 0 }]);
  });

  test('S2-023 no filter makes dimensions', () => {
    template.resourceCountIs('AWS::Logs::MetricFilter', 3);
    for (const { Properties } of Object.values(template.findResources('AWS::Logs::MetricFilter')))
      expect(Properties.MetricTransformations[0]).not.toHaveProperty('Dimensions');
  });
});

describe('payments: collector', () => {
  const name = 'lambda-metric-collector-production';
  const { id, resource } = found('AWS::Lambda::Function', 'FunctionName', name);

  test('S2-042 S2-043 the function', () => {
    expect(resource.Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      MemorySize: 256,
      Timeout: 300,
      Role: arn(roleId('lambda-metric-collector')),
      Environment: { Variables: { NAMESPACE: namespace, ENVIRONMENT: 'production' } },
      Code: { S3Key: expect.stringMatching(/\.zip$/) },
    });
  });

  test('S2-044 its role may write its log and publish into one namespace', () => {
    const { resource: role } = found('AWS::IAM::Role', 'RoleName', `role-${name.slice(0, -11)}-production`);
    expect(role.Properties.AssumeRolePolicyDocument).toMatchObject(trusts('lambda.amazonaws.com'));
    const policy = policyOf('lambda-cloudwatch');
    expect(policy.resource.Properties).toMatchObject({
      Description: 'CloudWatch permissions for Lambda metric collector',
      Roles: [{ Ref: roleId('lambda-metric-collector') }],
    });
    expect(policy.resource.Properties.PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'cloudwatch:PutMetricData',
        Resource: '*',
        Condition: { StringEquals: { 'cloudwatch:namespace': namespace } },
      },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: joined('arn:', partition, ':logs:', region, ':', account, `:log-group:/aws/lambda/${name}*`),
      },
    ]);
    expect(resource.DependsOn).toContain(policy.id);
  });

  test('S2-045 a rule runs it every five minutes, and only that rule may', () => {
    const rule = found('AWS::Events::Rule', 'Name', 'rule-lambda-schedule-production');
    expect(rule.resource.Properties).toMatchObject({
      Description: 'Trigger Lambda metric collector every 5 minutes',
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Targets: [{ Id: 'lambda-metric-collector', Arn: arn(id) }],
    });
    template.resourceCountIs('AWS::Lambda::Permission', 1);
    template.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: { Ref: id },
      Principal: 'events.amazonaws.com',
      SourceArn: arn(rule.id),
    });
  });
});

describe('payments: contributors', () => {
  test.each([
    ['top-ip-addresses', { Keys: ['$.source_ip'], Filters: [] }],
    ['top-users', { Keys: ['$.user_id'], Filters: [] }],
    ['top-error-endpoints', { Keys: ['$.endpoint'], Filters: [{ Match: '$.status', In: ['error'] }] }],
  ])('S2-046 rule-%s ranks the log of the payment service by %j', (key, Contribution) => {
    const { RuleState, RuleBody } = properties('AWS::CloudWatch::InsightRule', 'RuleName', `rule-${key}-production`);
    expect(RuleState).toBe('ENABLED');
    expect(JSON.parse(RuleBody)).toEqual({
      Schema: { Name: 'CloudWatchLogRule', Version: 1 },
      LogGroupNames: ['log-group-payment-service-production'],
      LogFormat: 'JSON',
      Contribution,
      AggregateOn: 'Count',
    });
  });
});

describe('payments: incidents', () => {
  test('S2-054 the role and the policy that the outputs name', () => {
    const role = properties('AWS::IAM::Role', 'RoleName', 'role-cloudwatch-ssm-production');
    expect(role.AssumeRolePolicyDocument).toMatchObject(trusts('cloudwatch.amazonaws.com'));
    expect(policyOf('cloudwatch-ssm').resource.Properties).toMatchObject({
      Description: 'Allow CloudWatch to create SSM OpsItems',
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'ssm:CreateOpsItem', Resource: '*' }] },
    });
  });

  test('S2-055 no incident is opened by deploying', () => {
    expect(Object.keys(template.findResources('AWS::SSM::OpsItem'))).toEqual([]);
    expect(JSON.stringify(template.toJSON())).not.toContain('Critical Payment System Incident');
  });
});
