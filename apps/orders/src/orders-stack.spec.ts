import { loadSettings, production } from '@shopwatch/settings';
import { houseRules, onlyResource, synthesised } from '@shopwatch/tier-checks';
import { App } from 'aws-cdk-lib';
import { orders } from './contract.ts';
import { OrdersStack } from './orders-stack.ts';
import { systemTags } from './system-tags.ts';

const template = synthesised(OrdersStack);
const asWritten = synthesised(OrdersStack, loadSettings({ SHOPWATCH_PRESET: 'as-written' }));
const only = (type: string, properties: object = {}, source = template) => onlyResource(source, type, properties);
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const [tableId, table] = only('AWS::DynamoDB::Table');
const [bucketId, bucket] = only('AWS::S3::Bucket');
const [topicId, topic] = only('AWS::SNS::Topic');
const [keyId, key] = only('AWS::KMS::Key');
const [queueId, queue] = only('AWS::SQS::Queue');
const [roleId, role] = only('AWS::IAM::Role', { RoleName: 'order-processor-lambda-role-production' });
const [processorId, processor] = only('AWS::Lambda::Function', { FunctionName: 'order-processor-production' });
const [, mapping] = only('AWS::Lambda::EventSourceMapping');
const [alarmId, alarm] = only('AWS::CloudWatch::Alarm');

describe('orders', () => {
  test('S1-001 the suffix is the environment: production unless another is named, and lower case', () => {
    expect(loadSettings({}).environment).toBe('production');
    expect(loadSettings({ SHOPWATCH_ENVIRONMENT: 'dev' }).environment).toBe('dev');
    expect(() => loadSettings({ SHOPWATCH_ENVIRONMENT: 'Prod' })).toThrow(
      'an environment name is 1 to 10 lower-case letters and digits beginning with a letter, got "Prod"',
    );
  });

  test('S1-002 the stack, its region and its description', () => {
    const stack = new OrdersStack(new App(), { settings: production });
    expect(stack).toMatchObject({ stackName: 'order-monitoring-production', region: 'ap-southeast-1' });
    expect(template.toJSON().Description).toBe('E-commerce Order Processing Monitoring System');
    const elsewhere = { ...production, orders: { ...production.orders, region: 'eu-west-1' } };
    expect(new OrdersStack(new App(), { settings: elsewhere }).region).toBe('eu-west-1');
  });
});

describe('orders: the table', () => {
  test('S1-004 S1-031 is paid by use', () => {
    expect(table['Properties']).toMatchObject({
      TableName: 'order-events-production',
      BillingMode: 'PAY_PER_REQUEST',
    });
    expect(JSON.stringify(template.toJSON())).not.toContain('ProvisionedThroughput');
  });

  test('S1-005 is keyed by order and time', () => {
    expect(table['Properties'].KeySchema).toEqual([
      { AttributeName: 'orderId', KeyType: 'HASH' },
      { AttributeName: 'timestamp', KeyType: 'RANGE' },
    ]);
    expect(table['Properties'].AttributeDefinitions).toEqual([
      { AttributeName: 'orderId', AttributeType: 'S' },
      { AttributeName: 'timestamp', AttributeType: 'N' },
      { AttributeName: 'status', AttributeType: 'S' },
    ]);
  });

  test('S1-006 finds orders by status', () => {
    expect(table['Properties'].GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'status-timestamp-index',
        KeySchema: [
          { AttributeName: 'status', KeyType: 'HASH' },
          { AttributeName: 'timestamp', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
  });

  test('S1-007 S1-008 streams both images, can be brought back in time and is not protected from deletion', () => {
    expect(table['Properties']).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: false,
    });
  });

  test('S1-009 S1-010 goes with the stack and rests under the key of AWS', () => {
    expect(table).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
    expect(table['Properties']).not.toHaveProperty('SSESpecification');
  });
});

describe('orders: the audit trail', () => {
  test('S1-011 is named after its account too, because all customers of AWS share the names of buckets', () => {
    expect(bucket['Properties'].BucketName).toEqual({
      'Fn::Join': ['', ['order-audit-logs-production-', { Ref: 'AWS::AccountId' }]],
    });
  });

  test('S1-012 S1-031 is versioned, encrypted and closed to the public', () => {
    expect(bucket['Properties']).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  test('S1-013 S1-031 moves to Glacier after 90 days and never expires', () => {
    expect(bucket['Properties'].LifecycleConfiguration).toEqual({
      Rules: [
        {
          Id: 'TransitionToGlacier',
          Status: 'Enabled',
          Transitions: [{ TransitionInDays: 90, StorageClass: 'GLACIER' }],
        },
      ],
    });
  });

  test('S1-014 goes with the stack, all versions first', () => {
    expect(bucket).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
    expect(only('Custom::S3AutoDeleteObjects')[1]['Properties']).toMatchObject({ BucketName: { Ref: bucketId } });
  });

  test('S1-D06 is not emptied where the settings want it kept, as written', () => {
    asWritten.resourceCountIs('Custom::S3AutoDeleteObjects', 0);
    asWritten.resourceCountIs('AWS::Lambda::Function', 1);
  });
});

describe('orders: alerts', () => {
  test('S1-015 S1-016 the topic rests under a key of our own that CloudWatch of this account may use', () => {
    expect(topic['Properties']).toMatchObject({ TopicName: 'order-alerts-production', KmsMasterKeyId: { Ref: keyId } });
    expect(key['Properties']).toMatchObject({ EnableKeyRotation: true, PendingWindowInDays: 7 });
    expect(key['Properties'].KeyPolicy.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'kms:*',
        Resource: '*',
        Principal: {
          AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']] },
        },
      },
      {
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
    expect(only('AWS::KMS::Alias')[1]['Properties']).toEqual({
      AliasName: 'alias/order-alerts-production',
      TargetKeyId: { Ref: keyId },
    });
  });

  test("S1-D01 as written the topic rests under AWS's own key, and the role needs none", () => {
    expect(only('AWS::SNS::Topic', {}, asWritten)[1]['Properties'].KmsMasterKeyId).toBe('alias/aws/sns');
    asWritten.resourceCountIs('AWS::KMS::Key', 0);
    expect(JSON.stringify(asWritten.findResources('AWS::IAM::Role'))).not.toContain('kms:');
  });

  test('S1-017 the alert e-mail is subscribed', () => {
    expect(only('AWS::SNS::Subscription')[1]['Properties']).toEqual({
      TopicArn: { Ref: topicId },
      Protocol: 'email',
      Endpoint: 'alerts@example.com',
    });
    const changed = synthesised(OrdersStack, { ...production, alertEmail: 'orders@example.com' });
    changed.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'orders@example.com' });
  });
});

describe('orders: the order processor', () => {
  test('S1-018 runs as a role of its own that may write logs', () => {
    expect(role['Properties']).toMatchObject({
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
    template.resourceCountIs('AWS::IAM::Policy', 0);
  });

  test('S1-019 S1-020 S1-031 may do five things, each on one resource', () => {
    const allow = (Action: string | string[], Resource: object) => ({ Effect: 'Allow', Action, Resource });
    expect(role['Properties'].Policies).toEqual([
      {
        PolicyName: 'OrderProcessorPolicy',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            allow(
              ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
              { 'Fn::GetAtt': [tableId, 'StreamArn'] },
            ),
            allow('s3:PutObject', { 'Fn::Join': ['', [arnOf(bucketId), '/*']] }),
            allow('sns:Publish', { Ref: topicId }),
            allow(['kms:Decrypt', 'kms:GenerateDataKey*'], arnOf(keyId)),
            allow('sqs:SendMessage', arnOf(queueId)),
          ],
        },
      },
    ]);
  });

  test('S1-021 the function', () => {
    expect(processor['Properties']).toMatchObject({
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Timeout: 60,
      MemorySize: 256,
      Role: arnOf(roleId),
    });
    expect(processor['Properties'].Environment.Variables).toEqual({
      AUDIT_BUCKET_NAME: { Ref: bucketId },
      SNS_TOPIC_ARN: { Ref: topicId },
    });
  });

  test('S1-022 is handed the stream, ten records or five seconds at a time', () => {
    expect(mapping['Properties']).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [tableId, 'StreamArn'] },
      FunctionName: { Ref: processorId },
      StartingPosition: 'LATEST',
      BatchSize: 10,
      MaximumBatchingWindowInSeconds: 5,
    });
  });

  test('S1-023 a batch that fails is halved and retried; what fails alone goes to a queue for 14 days', () => {
    expect(mapping['Properties']).toMatchObject({
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 3,
      MaximumRecordAgeInSeconds: 86400,
      DestinationConfig: { OnFailure: { Destination: arnOf(queueId) } },
    });
    expect(mapping['Properties']).not.toHaveProperty('FunctionResponseTypes');
    expect(queue['Properties']).toMatchObject({
      QueueName: 'order-processor-failures-production',
      MessageRetentionPeriod: 1209600,
      SqsManagedSseEnabled: true,
    });
  });

  test('S1-024 S1-031 logs for a week into a group that is there first and goes with the stack', () => {
    const [logGroupId, logGroup] = only('AWS::Logs::LogGroup');
    expect(logGroup).toMatchObject({
      Properties: { LogGroupName: '/aws/lambda/order-processor-production', RetentionInDays: 7 },
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
    });
    expect(processor['Properties'].LoggingConfig).toEqual({ LogGroup: { Ref: logGroupId } });
  });
});

describe('orders: the alarm', () => {
  test('S1-025 fires above 5 in one period and tells the topic then, and only then', () => {
    expect(alarm['Properties']).toMatchObject({
      AlarmName: 'order-processor-errors-production',
      AlarmDescription: 'Alert when Lambda error rate exceeds 5%',
      EvaluationPeriods: 1,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      ActionsEnabled: true,
      AlarmActions: [{ Ref: topicId }],
    });
    for (const absent of ['OKActions', 'InsufficientDataActions', 'MetricName', 'Period'])
      expect(alarm['Properties']).not.toHaveProperty(absent);
  });

  test('S1-026 watches the share of runs that fail', () => {
    const sum = (MetricName: string) => ({
      Metric: {
        Namespace: 'AWS/Lambda',
        MetricName,
        Dimensions: [{ Name: 'FunctionName', Value: { Ref: processorId } }],
      },
      Period: 300,
      Stat: 'Sum',
    });
    expect(alarm['Properties'].Metrics).toEqual([
      { Id: 'errors', MetricStat: sum('Errors'), ReturnData: false },
      { Id: 'invocations', MetricStat: sum('Invocations'), ReturnData: false },
      { Id: 'error_rate', Expression: 'errors / invocations * 100', ReturnData: true },
    ]);
  });

  test('says in its tags how bad it is, whom to call and where the runbook is', () => {
    const tags = alarm['Properties'].Tags.map(({ Key, Value }: any) => [Key, Value]);
    expect(Object.fromEntries(tags)).toMatchObject({
      Severity: 'critical',
      Owner: 'order-operations',
      Runbook: 'docs/runbooks/order-processor-errors.md',
    });
  });
});

describe('orders: outputs and house rules', () => {
  const exported = [
    'AuditLogsBucketArn',
    'AuditLogsBucketName',
    'LambdaErrorAlarmName',
    'OrderAlertsTopicArn',
    'OrderEventsTableArn',
    'OrderEventsTableName',
    'OrderEventsTableStreamArn',
    'OrderProcessorLambdaArn',
    'OrderProcessorLambdaName',
  ];

  test('S1-027 S1-028 the outputs say what they are named after', () => {
    const values = Object.entries(template.findOutputs('*')).map(([name, { Value }]) => [name, Value]);
    expect(Object.fromEntries(values)).toEqual({
      OrderEventsTableName: { Ref: tableId },
      OrderEventsTableArn: arnOf(tableId),
      OrderEventsTableStreamArn: { 'Fn::GetAtt': [tableId, 'StreamArn'] },
      AuditLogsBucketName: { Ref: bucketId },
      AuditLogsBucketArn: arnOf(bucketId),
      OrderProcessorLambdaName: { Ref: processorId },
      OrderProcessorLambdaArn: arnOf(processorId),
      OrderAlertsTopicArn: { Ref: topicId },
      LambdaErrorAlarmName: { Ref: alarmId },
      StackName: 'order-monitoring-production',
      EnvironmentSuffix: 'production',
    });
  });

  houseRules({
    template,
    contract: orders,
    tags: systemTags('production'),
    names: [
      '/aws/lambda/order-processor-production',
      'alias/order-alerts-production',
      'order-alerts-production',
      'order-events-production',
      'order-processor-errors-production',
      'order-processor-failures-production',
      'order-processor-lambda-role-production',
      'order-processor-production',
    ],
    requirements: { tags: 'S1-003', names: 'S1-030', tearDown: 'S1-009 S1-014' },
    outputsRequirement: 'S1-027 S1-028 S1-029',
    outputs: [...exported, 'EnvironmentSuffix', 'StackName'],
    exports: { stack: 'order-monitoring-production', outputs: exported },
  });
});
