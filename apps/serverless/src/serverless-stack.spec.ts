import { loadSettings, production } from '@shopwatch/settings';
import { houseRules, onlyResource, synthesised } from '@shopwatch/tier-checks';
import { App } from 'aws-cdk-lib';
import { serverless } from './contract.ts';
import { ServerlessStack } from './serverless-stack.ts';
import { serviceNames } from './service/service-names.ts';
import { systemTags } from './system-tags.ts';

const template = synthesised(ServerlessStack);
const only = (type: string, properties: object = {}, source = template) => onlyResource(source, type, properties);
const changed = (change: object) =>
  synthesised(ServerlessStack, loadSettings({ SHOPWATCH_SETTINGS: JSON.stringify({ serverless: change }) }));
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const [tableId, table] = only('AWS::DynamoDB::Table');
const [topicId, topic] = only('AWS::SNS::Topic');
const [roleId, role] = only('AWS::IAM::Role');
const functionOf = (service: string, source = template) =>
  only('AWS::Lambda::Function', { FunctionName: `${service}-production` }, source);
const alarm = (key: string, source = template) =>
  only('AWS::CloudWatch::Alarm', { AlarmName: `${key}-production` }, source)[1]['Properties'];
const metric = (service: string, MetricName: string) => ({
  Namespace: 'AWS/Lambda',
  MetricName,
  Dimensions: [{ Name: 'FunctionName', Value: { Ref: functionOf(service)[0] } }],
});

describe('serverless', () => {
  test('S4-001 S4-006 environment, region and e-mail come from the settings', () => {
    const stack = new ServerlessStack(new App(), { settings: production });
    expect(stack).toMatchObject({ stackName: 'stack-serverless-production', region: 'us-west-2' });
    expect(only('AWS::SNS::Subscription')[1]['Properties']).toEqual({
      TopicArn: { Ref: topicId },
      Protocol: 'email',
      Endpoint: 'admin@example.com',
    });
    const other = changed({ alertEmail: 'oncall@example.com' });
    other.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'oncall@example.com' });
    const dev = synthesised(ServerlessStack, { ...production, environment: 'dev' });
    dev.hasResourceProperties('AWS::DynamoDB::Table', { TableName: 'error-logs-dev' });
    dev.hasResourceProperties('AWS::SNS::Topic', { DisplayName: 'Monitoring Alerts - DEV' });
  });

  test('S4-003 the error table', () => {
    expect(table['Properties']).toMatchObject({
      TableName: 'error-logs-production',
      KeySchema: [
        { AttributeName: 'errorId', KeyType: 'HASH' },
        { AttributeName: 'timestamp', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    expect(table).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });

  test('S4-004 errors are found by function and time', () => {
    expect(table['Properties'].GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'FunctionNameIndex',
        KeySchema: [
          { AttributeName: 'functionName', KeyType: 'HASH' },
          { AttributeName: 'timestamp', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
    expect(table['Properties'].AttributeDefinitions).toEqual(
      ['errorId', 'timestamp', 'functionName'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    );
  });

  test('S4-D09 errors go after a while', () => {
    expect(table['Properties'].TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });

  test('S4-005 the topic has a name that people read, and no key', () => {
    expect(topic['Properties']).toMatchObject({
      TopicName: 'monitoring-alerts-production',
      DisplayName: 'Monitoring Alerts - PRODUCTION',
    });
    expect(topic['Properties']).not.toHaveProperty('KmsMasterKeyId');
  });

  test('S4-007 S4-008 one role for all, which may write logs and put items into the error table', () => {
    expect(role['Properties']).toMatchObject({
      Description: 'Execution role for monitored Lambda functions - production',
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: [
        {
          'Fn::Join': [
            '',
            ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
          ],
        },
      ],
    });
    expect(role['Properties']).not.toHaveProperty('RoleName');
    template.resourceCountIs('AWS::IAM::Policy', 0);
    expect(role['Properties'].Policies.flatMap(({ PolicyDocument }: any) => PolicyDocument.Statement)).toEqual([
      { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: arnOf(tableId) },
    ]);
  });
});

describe.each(serviceNames)('serverless: %s', (service) => {
  const [, { Properties: properties }] = functionOf(service) as [string, any];

  test('S4-009 the function', () => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Timeout: 30,
      MemorySize: 256,
      Role: arnOf(roleId),
    });
    expect(properties.Environment.Variables).toEqual({
      ERROR_TABLE_NAME: { Ref: tableId },
      FUNCTION_NAME: `${service}-production`,
      ENVIRONMENT: 'production',
    });
  });

  test('S4-010 its log is kept for 30 days, is there first and goes with the stack', () => {
    const [logGroupId, logGroup] = only('AWS::Logs::LogGroup', { LogGroupName: `/aws/lambda/${service}-production` });
    expect(logGroup).toMatchObject({
      Properties: { RetentionInDays: 30 },
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
    });
    expect(properties.LoggingConfig).toEqual({ LogGroup: { Ref: logGroupId } });
  });

  test('S4-011 S4-D03 how many requests fail on purpose is a setting', () => {
    const calm = changed({ simulatedErrorRate: 0, errorsKeptDays: 7 });
    expect(functionOf(service, calm)[1]['Properties'].Environment.Variables).toMatchObject({
      SIMULATED_ERROR_RATE: '0',
      ERRORS_KEPT_DAYS: '7',
    });
  });

  const common = {
    Threshold: 5,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    ActionsEnabled: true,
    AlarmActions: [{ Ref: topicId }],
  };

  test('S4-012 more than 5 % of its requests fail in two periods', () => {
    const sum = (name: string) => ({ Metric: metric(service, name), Period: 300, Stat: 'Sum' });
    expect(alarm(`${service}-error-rate`)).toMatchObject({
      ...common,
      AlarmDescription: `Error rate exceeded 5% for ${service}`,
      EvaluationPeriods: 2,
      Metrics: [
        { Id: 'errors', MetricStat: sum('Errors'), ReturnData: false },
        { Id: 'invocations', MetricStat: sum('Invocations'), ReturnData: false },
        { Id: 'expr_1', Expression: '(errors / invocations) * 100', ReturnData: true },
      ],
    });
  });

  test('S4-013 it takes more than 500 ms on average in two periods', () => {
    expect(alarm(`${service}-latency`)).toMatchObject({
      ...common,
      ...metric(service, 'Duration'),
      AlarmDescription: `Average duration exceeded 500ms for ${service}`,
      Statistic: 'Average',
      Period: 300,
      EvaluationPeriods: 2,
      Threshold: 500,
    });
  });

  test('S4-014 more than five of its requests are turned away in a period', () => {
    expect(alarm(`${service}-throttles`)).toMatchObject({
      ...common,
      ...metric(service, 'Throttles'),
      AlarmDescription: `Function ${service} is being throttled`,
      Statistic: 'Sum',
      Period: 300,
      EvaluationPeriods: 1,
    });
  });

  test.each(['error-rate', 'latency', 'throttles'])('nobody is told when %s is good again', (trouble) => {
    expect(alarm(`${service}-${trouble}`)).not.toHaveProperty('OKActions');
    expect(alarm(`${service}-${trouble}`)).not.toHaveProperty('InsufficientDataActions');
  });
});

describe('serverless: limits', () => {
  test('S4-021 there are fifteen alarms, and their thresholds and periods are settings', () => {
    template.resourceCountIs('AWS::CloudWatch::Alarm', 15);
    const strict = changed({
      alarms: {
        periodSeconds: 60,
        errorPercent: 1,
        errorPeriods: 3,
        latencyMilliseconds: 400,
        latencyPeriods: 4,
        throttles: 0,
        throttlePeriods: 5,
      },
    });
    expect(alarm('user-service-error-rate', strict)).toMatchObject({
      AlarmDescription: 'Error rate exceeded 1% for user-service',
      Threshold: 1,
      EvaluationPeriods: 3,
      Metrics: [{ MetricStat: { Period: 60 } }, { MetricStat: { Period: 60 } }, { Id: 'expr_1' }],
    });
    expect(alarm('user-service-latency', strict)).toMatchObject({
      AlarmDescription: 'Average duration exceeded 400ms for user-service',
      Threshold: 400,
      EvaluationPeriods: 4,
      Period: 60,
    });
    expect(alarm('user-service-throttles', strict)).toMatchObject({ Threshold: 0, EvaluationPeriods: 5, Period: 60 });
  });

  test('S4-D03 periods with a handful of requests can be left out', () => {
    const guarded = changed({ alarms: { errorRateFromRequests: 20 } });
    expect(alarm('user-service-error-rate', guarded).Metrics[2].Expression).toBe(
      'IF(invocations >= 20, (errors / invocations) * 100, 0)',
    );
  });
});

describe('serverless: outputs and house rules', () => {
  const outputs = {
    ErrorLogsTableName: [{ Ref: tableId }, 'DynamoDB table for error logs'],
    AlertTopicArn: [{ Ref: topicId }, 'SNS topic for monitoring alerts'],
    DashboardURL: [
      {
        'Fn::Join': [
          '',
          [
            'https://console.aws.amazon.com/cloudwatch/home?region=',
            { Ref: 'AWS::Region' },
            '#dashboards:name=',
            { Ref: only('AWS::CloudWatch::Dashboard')[0] },
          ],
        ],
      },
      'CloudWatch Dashboard URL',
    ],
    ...Object.fromEntries(
      serviceNames.map((service, index) => [
        `Function${index + 1}Name`,
        [{ Ref: functionOf(service)[0] }, `Lambda function ${index + 1}`],
      ]),
    ),
  };

  test('S4-019 the outputs say what they are named after', () => {
    const found = Object.entries(template.findOutputs('*')).map(([name, { Value, Description }]) => [
      name,
      [Value, Description],
    ]);
    expect(Object.fromEntries(found)).toEqual(outputs);
  });

  houseRules({
    template,
    contract: serverless,
    tags: systemTags('production'),
    names: [
      'error-logs-production',
      'monitoring-alerts-production',
      'serverless-monitoring-production',
      ...serviceNames.flatMap((service) => [
        `/aws/lambda/${service}-production`,
        `${service}-production`,
        ...['error-rate', 'latency', 'throttles'].map((trouble) => `${service}-${trouble}-production`),
      ]),
    ],
    requirements: { tags: 'S4-002', names: 'S4-020', tearDown: 'S4-003 S4-010' },
    outputsRequirement: 'S4-019',
    outputs: Object.keys(outputs),
  });
});
