import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Aws } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';

/** Lets the function publish into the platform's own namespace and write its own log, and nothing else. */
export function metricsRole(stack: TierStack, functionName: string): Role {
  const ownLog = `log-group:/aws/lambda/${functionName}:*`;
  const role = new Role(stack, 'Role', {
    roleName: stack.nameOf('role', 'lambda-metrics'),
    description: 'Lets the metrics function publish its metric and write its log',
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { 'publish-and-log': publishAndLog(stack.settings.ecommerce.metricNamespace, ownLog) },
  });
  acknowledge(role, {
    'AwsSolutions::AwsSolutions-IAM5[Resource::*]':
      'PutMetricData has no resource-level permission; the condition on the namespace is what narrows it',
    [`AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:${ownLog}]`]:
      "the streams of the function's own log group",
  });
  return role;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html */
function publishAndLog(namespace: string, ownLog: string): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        actions: ['cloudwatch:PutMetricData'],
        resources: ['*'],
        conditions: { StringEquals: { 'cloudwatch:namespace': namespace } },
      }),
      new PolicyStatement({
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [`arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:${ownLog}`],
      }),
    ],
  });
}
