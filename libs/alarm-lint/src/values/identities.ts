/** How a resource type is named and what it gives away about itself. */
export interface Identity {
  /** Property that holds the physical name. */
  readonly name?: string;
  /** What stands after `arn:<partition>:`; `{region}`, `{account}` and `{name}` are filled in. */
  readonly arn?: string;
  /** What `Ref` gives. @default 'name' */
  readonly ref?: 'arn' | 'name';
  /** Attributes; `{arn}` and `{name}` are filled in. @default - `Arn` is the ARN */
  readonly attributes?: Readonly<Record<string, string>>;
}

const local = (rest: string): string => `${rest.split(':')[0]}:{region}:{account}:${rest.slice(rest.indexOf(':') + 1)}`;

/**
 * The types whose names, ARNs and attributes alarms and their surroundings refer to. Any other resource is known by a text that
 * stands for its id.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const identities: Readonly<Record<string, Identity | undefined>> = {
  'AWS::ApiGateway::RestApi': { attributes: { RestApiId: '{name}' } },
  'AWS::CloudWatch::Alarm': { name: 'AlarmName', arn: local('cloudwatch:alarm:{name}') },
  'AWS::CloudWatch::CompositeAlarm': { name: 'AlarmName', arn: local('cloudwatch:alarm:{name}') },
  'AWS::CloudWatch::Dashboard': { name: 'DashboardName' },
  'AWS::DynamoDB::Table': { name: 'TableName', arn: local('dynamodb:table/{name}') },
  'AWS::ECS::Cluster': { name: 'ClusterName', arn: local('ecs:cluster/{name}') },
  'AWS::ECS::Service': {
    name: 'ServiceName',
    arn: local('ecs:service/{name}'),
    ref: 'arn',
    attributes: { Name: '{name}', ServiceArn: '{arn}' },
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    name: 'Name',
    arn: local('elasticloadbalancing:loadbalancer/{kind}/{name}/{id}'),
    ref: 'arn',
    attributes: { LoadBalancerArn: '{arn}', LoadBalancerFullName: '{kind}/{name}/{id}', LoadBalancerName: '{name}' },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    name: 'Name',
    arn: local('elasticloadbalancing:targetgroup/{name}/{id}'),
    ref: 'arn',
    attributes: {
      TargetGroupArn: '{arn}',
      TargetGroupFullName: 'targetgroup/{name}/{id}',
      TargetGroupName: '{name}',
    },
  },
  'AWS::Events::EventBus': { name: 'Name', arn: local('events:event-bus/{name}') },
  'AWS::Events::Rule': { name: 'Name', arn: local('events:rule/{name}') },
  'AWS::IAM::Role': { name: 'RoleName', arn: 'iam::{account}:role/{name}' },
  'AWS::KMS::Alias': { name: 'AliasName' },
  'AWS::KMS::Key': { arn: local('kms:key/{name}'), attributes: { Arn: '{arn}', KeyId: '{name}' } },
  'AWS::Kinesis::Stream': { name: 'Name', arn: local('kinesis:stream/{name}') },
  'AWS::Lambda::Function': { name: 'FunctionName', arn: local('lambda:function:{name}') },
  'AWS::Logs::LogGroup': {
    name: 'LogGroupName',
    attributes: { Arn: 'arn:aws:logs:{region}:{account}:log-group:{name}:*' },
  },
  'AWS::RDS::DBCluster': {
    name: 'DBClusterIdentifier',
    arn: local('rds:cluster:{name}'),
    attributes: { DBClusterArn: '{arn}', DBClusterIdentifier: '{name}' },
  },
  'AWS::RDS::DBInstance': {
    name: 'DBInstanceIdentifier',
    arn: local('rds:db:{name}'),
    attributes: { DBInstanceArn: '{arn}' },
  },
  'AWS::S3::Bucket': { name: 'BucketName', arn: 's3:::{name}' },
  'AWS::SNS::Topic': {
    name: 'TopicName',
    arn: local('sns:{name}'),
    ref: 'arn',
    attributes: { TopicArn: '{arn}', TopicName: '{name}' },
  },
  'AWS::SQS::Queue': { name: 'QueueName', arn: local('sqs:{name}'), attributes: { Arn: '{arn}', QueueName: '{name}' } },
  'AWS::SSM::Parameter': { name: 'Name' },
  'AWS::StepFunctions::StateMachine': {
    name: 'StateMachineName',
    arn: local('states:stateMachine:{name}'),
    ref: 'arn',
    attributes: { Arn: '{arn}', Name: '{name}' },
  },
  'AWS::Synthetics::Canary': { name: 'Name', arn: local('synthetics:canary:{name}') },
};
