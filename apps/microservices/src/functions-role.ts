import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';

const policies = {
  'service-role/AWSLambdaBasicExecutionRole': 'to write its log',
  AWSXRayDaemonWriteAccess: 'to send its traces',
  CloudWatchLambdaInsightsExecutionRolePolicy: 'to write what Lambda Insights measures',
};

/** Makes the one role of both functions: it may write logs, traces and Lambda Insights, and nothing else. */
export function functionsRole(stack: TierStack): Role {
  const role = new Role(stack, 'Role', {
    roleName: stack.plainNameOf('lambda-execution-role'),
    description: 'Lets the payment functions write logs, traces and Lambda Insights',
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    managedPolicies: Object.keys(policies).map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
  });
  Tags.of(role).add('Name', stack.plainNameOf('lambda-role'));
  for (const [name, use] of Object.entries(policies))
    acknowledge(role, {
      [`AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`]: `the specification names this policy; a function needs it ${use}`,
    });
  return role;
}
