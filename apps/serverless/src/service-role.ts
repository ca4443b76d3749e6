import { acknowledge, type TierStack } from '@shopwatch/tier';
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { ManagedPolicy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';

const executionPolicy = 'service-role/AWSLambdaBasicExecutionRole';

/** Lets the five functions write their logs and put items into the error table, and nothing else. */
export function serviceRole(stack: TierStack, errors: CfnTable): Role {
  const putErrors = new PolicyStatement({ actions: ['dynamodb:PutItem'], resources: [errors.attrArn] });
  const role = new Role(stack, 'ServiceRole', {
    description: `Execution role for monitored Lambda functions - ${stack.settings.environment}`,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(executionPolicy)],
    inlinePolicies: { 'record-errors': new PolicyDocument({ statements: [putErrors] }) },
  });
  acknowledge(role, {
    [`AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${executionPolicy}]`]:
      'the specification asks for the managed policy; it allows to write logs and nothing else',
  });
  return role;
}
