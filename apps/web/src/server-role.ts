import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Aws } from 'aws-cdk-lib';
import {
  CfnInstanceProfile,
  CfnRole,
  Effect,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';

/** The role of the web servers and the profile that hands it to them. */
export interface ServerRole {
  readonly role: CfnRole;
  readonly profile: CfnInstanceProfile;
}

/** Lets the CloudWatch agent on the web servers write metrics and logs. */
export function serverRole(stack: TierStack): ServerRole {
  const role = new CfnRole(stack, 'ServerRole', {
    roleName: stack.nameOf('role', 'ec2-cloudwatch'),
    description: 'Lets the CloudWatch agent on the web servers write metrics and logs',
    assumeRolePolicyDocument: assumedBy('ec2.amazonaws.com'),
    managedPolicyArns: [`arn:${Aws.PARTITION}:iam::aws:policy/CloudWatchAgentServerPolicy`],
    policies: [{ policyName: 'leave-log-groups-to-monitoring', policyDocument: leaveLogGroupsToMonitoring(stack) }],
  });
  acknowledge(role, {
    'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/CloudWatchAgentServerPolicy]':
      'the specification names this managed policy; AWS keeps it in step with its own agent',
    [`AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:${stack.settings.ecommerce.logGroupPrefix}/*]`]:
      'the statement denies, and it covers the three log groups',
  });
  const profile = new CfnInstanceProfile(stack, 'ServerProfile', {
    instanceProfileName: stack.nameOf('instanceprofile', 'ec2'),
    roles: [role.ref],
  });
  return { role, profile };
}

/**
 * The servers start minutes before the monitoring tier is deployed. Without this the agent would make the log groups itself, to
 * be kept for ever, and the monitoring tier could not be created: its log groups would exist already.
 */
function leaveLogGroupsToMonitoring(stack: TierStack): PolicyDocument {
  const { logGroupPrefix } = stack.settings.ecommerce;
  const groups = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${logGroupPrefix}/*`;
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy'],
        resources: [groups],
      }),
    ],
  });
}

function assumedBy(service: string): PolicyDocument {
  return new PolicyDocument({
    statements: [new PolicyStatement({ principals: [new ServicePrincipal(service)], actions: ['sts:AssumeRole'] })],
  });
}
