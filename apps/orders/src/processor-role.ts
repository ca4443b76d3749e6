import { acknowledge, type TierStack } from '@shopwatch/tier';
import { ManagedPolicy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { OrderResources } from './order-resources.ts';

const executionPolicy = 'service-role/AWSLambdaBasicExecutionRole';

/** Lets the order processor read the stream, write audit objects, publish alerts and report what failed, and nothing else. */
export function processorRole(stack: TierStack, resources: OrderResources): Role {
  const role = new Role(stack, 'ProcessorRole', {
    roleName: stack.plainNameOf('order-processor-lambda-role'),
    description: 'Lets the order processor read the stream, write the audit trail and publish alerts',
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(executionPolicy)],
    inlinePolicies: { OrderProcessorPolicy: new PolicyDocument({ statements: statements(resources) }) },
  });
  acknowledgeFindings(role, stack.resolve(resources.bucket.bucketArn)['Fn::GetAtt'][0]);
  return role;
}

function statements({ table, bucket, alerts, failures }: OrderResources): PolicyStatement[] {
  const allow = (actions: string[], resource: string) => new PolicyStatement({ actions, resources: [resource] });
  const readStream = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListStreams'];
  return [
    allow(
      readStream.map((action) => `dynamodb:${action}`),
      table.attrStreamArn,
    ),
    allow(['s3:PutObject'], bucket.arnForObjects('*')),
    allow(['sns:Publish'], alerts.topic.ref),
    ...(alerts.key ? [allow(['kms:Decrypt', 'kms:GenerateDataKey*'], alerts.key.attrArn)] : []),
    allow(['sqs:SendMessage'], failures.queueArn),
  ];
}

function acknowledgeFindings(role: Role, bucketId: string): void {
  acknowledge(role, {
    [`AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${executionPolicy}]`]:
      'the specification asks for the managed policy; it allows to write logs and nothing else',
    [`AwsSolutions::AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/*]`]: 'the objects of the one audit bucket',
    'AwsSolutions::AwsSolutions-IAM5[Action::kms:GenerateDataKey*]':
      'as AWS documents it for publishers to an encrypted topic; the resource is the one key',
  });
}
