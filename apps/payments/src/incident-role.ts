import { acknowledge, type TierStack } from '@shopwatch/tier';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';

/** A role and the policy that says what it may do. */
export interface RoleWithPolicy {
  readonly role: Role;
  readonly policy: ManagedPolicy;
}

/** Makes the role that the specification names for incidents. CloudWatch opens them with its own service-linked role and never takes this one. */
export function incidentRole(stack: TierStack): RoleWithPolicy {
  const role = new Role(stack, 'IncidentRole', {
    roleName: stack.nameOf('role', 'cloudwatch-ssm'),
    description: 'Lets CloudWatch open incidents',
    assumedBy: new ServicePrincipal('cloudwatch.amazonaws.com'),
  });
  const policy = new ManagedPolicy(stack, 'IncidentPolicy', {
    managedPolicyName: stack.nameOf('policy', 'cloudwatch-ssm'),
    description: 'Allow CloudWatch to create SSM OpsItems',
    roles: [role],
    statements: [new PolicyStatement({ actions: ['ssm:CreateOpsItem'], resources: ['*'] })],
  });
  acknowledge(policy, {
    'AwsSolutions::AwsSolutions-IAM5[Resource::*]': 'an OpsItem has no ARN before it exists',
  });
  return { role, policy };
}
