import { LogArchive } from '@shopwatch/observability';
import { acknowledge, bundledHandler, functionRuntime, type TierStack } from '@shopwatch/tier';
import { Aws, Duration } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import { Function } from 'aws-cdk-lib/aws-lambda';
import type { RoleWithPolicy } from './incident-role.ts';

/** The function that publishes the services' metrics, and what it runs as. */
export interface Collector extends RoleWithPolicy {
  readonly collector: Function;
}

/** Makes the function, its log group before it makes one itself, and its role. */
export function collector(stack: TierStack, key: CfnKey): Collector {
  const functionName = stack.nameOf('lambda', 'metric-collector');
  const logGroupName = `/aws/lambda/${functionName}`;
  const { logRetentionDays: retentionDays, metricNamespace } = stack.settings.payments;
  const logs = new LogArchive(stack, 'CollectorLog', { logGroupName, retentionDays, key });
  const { role, policy } = collectorRole(stack, logGroupName);
  const made = new Function(stack, 'Collector', {
    functionName,
    description: 'Publishes the metrics of the payment services',
    runtime: functionRuntime,
    handler: 'index.handler',
    code: bundledHandler('payments', 'collect-metrics'),
    timeout: Duration.minutes(5),
    memorySize: 256,
    role,
    logGroup: logs,
    environment: { NAMESPACE: metricNamespace, ENVIRONMENT: stack.settings.environment },
  });
  made.node.addDependency(policy);
  return { collector: made, role, policy };
}

/** Embedded metrics need the log alone; PutMetricData is asked for, and narrowed to the platform's namespace. */
function collectorRole(stack: TierStack, logGroupName: string): RoleWithPolicy {
  const role = new Role(stack, 'CollectorRole', {
    roleName: stack.nameOf('role', 'lambda-metric-collector'),
    description: 'Lets the metric collector write its log and publish metrics',
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  const ownLog = `log-group:${logGroupName}*`;
  const policy = new ManagedPolicy(stack, 'CollectorPolicy', {
    managedPolicyName: stack.nameOf('policy', 'lambda-cloudwatch'),
    description: 'CloudWatch permissions for Lambda metric collector',
    roles: [role],
    statements: [
      new PolicyStatement({
        actions: ['cloudwatch:PutMetricData'],
        resources: ['*'],
        conditions: { StringEquals: { 'cloudwatch:namespace': stack.settings.payments.metricNamespace } },
      }),
      new PolicyStatement({
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [`arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:${ownLog}`],
      }),
    ],
  });
  acknowledge(policy, {
    'AwsSolutions::AwsSolutions-IAM5[Resource::*]':
      'PutMetricData has no resource-level permission; the condition on the namespace is what narrows it',
    [`AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:${ownLog}]`]:
      "the streams of the function's own log group",
  });
  return { role, policy };
}
