import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Aws } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { canaryFolder } from './artifact-bucket.ts';
import type { RoleWithPolicy } from './incident-role.ts';

/** Where the canary's artifacts go. */
export interface Artifacts {
  readonly bucket: Bucket;
  readonly key: CfnKey;
}

const canaryLogs = 'log-group:/aws/lambda/cwsyn-*';

/**
 * Lets the canary keep its artifacts, write its log, publish its metrics and stand in the VPC. The permissions on network
 * interfaces carry no condition: Lambda's check before it makes the function knows none.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_CanaryPermissions.html
 */
export function canaryRole(stack: TierStack, artifacts: Artifacts): RoleWithPolicy {
  const role = new Role(stack, 'CanaryRole', {
    roleName: stack.nameOf('role', 'synthetics-canary'),
    description: 'Lets the canary look at the payment API',
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  const policy = new ManagedPolicy(stack, 'CanaryPolicy', {
    managedPolicyName: stack.nameOf('policy', 'synthetics-canary'),
    description: 'Permissions for CloudWatch Synthetics canary',
    roles: [role],
    statements: [...artifactStatements(artifacts), ...runStatements()],
  });
  acknowledge(policy, {
    'AwsSolutions::AwsSolutions-IAM5[Resource::*]':
      'buckets are listed, metrics published and network interfaces made without resource-level permission; metrics are narrowed by their namespace',
    [`AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:${canaryLogs}]`]:
      'Synthetics makes the name of the log group',
    [`AwsSolutions::AwsSolutions-IAM5[Resource::<${stack.getLogicalId(artifacts.bucket.node.defaultChild as never)}.Arn>/${canaryFolder}*]`]:
      "the canary's own folder",
  });
  return { role, policy };
}

function artifactStatements({ bucket, key }: Artifacts): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['s3:PutObject', 's3:GetObject'],
      resources: [bucket.arnForObjects(`${canaryFolder}*`)],
    }),
    new PolicyStatement({ actions: ['s3:GetBucketLocation'], resources: [bucket.bucketArn] }),
    new PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] }),
    new PolicyStatement({ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [key.attrArn] }),
  ];
}

function runStatements(): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [`arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:${canaryLogs}`],
    }),
    new PolicyStatement({
      actions: ['cloudwatch:PutMetricData'],
      resources: ['*'],
      conditions: { StringEquals: { 'cloudwatch:namespace': 'CloudWatchSynthetics' } },
    }),
    new PolicyStatement({
      actions: ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'],
      resources: ['*'],
    }),
  ];
}
