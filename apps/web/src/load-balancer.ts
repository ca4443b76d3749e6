import { acknowledge, type TierStack } from '@shopwatch/tier';
import type { CfnInstance } from 'aws-cdk-lib/aws-ec2';
import { CfnListener, CfnLoadBalancer, CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';

/** Where the load balancer stands and what stands behind it. */
export interface LoadBalancerProps {
  readonly vpcId: string;
  readonly subnetIds: string[];
  readonly securityGroupId: string;
  readonly servers: readonly CfnInstance[];
}

/** The way of a request: load balancer, listener, target group. */
export interface LoadBalancer {
  readonly alb: CfnLoadBalancer;
  readonly targetGroup: CfnTargetGroup;
  readonly listener: CfnListener;
}

/** Makes the load balancer that takes HTTP from anywhere and spreads it over the healthy web servers. */
export function loadBalancer(
  stack: TierStack,
  { vpcId, subnetIds, securityGroupId, servers }: LoadBalancerProps,
): LoadBalancer {
  const alb = new CfnLoadBalancer(stack, 'LoadBalancer', {
    name: stack.nameOf('alb', 'ecommerce'),
    type: 'application',
    scheme: 'internet-facing',
    subnets: subnetIds,
    securityGroups: [securityGroupId],
    loadBalancerAttributes: [{ key: 'deletion_protection.enabled', value: 'false' }],
  });
  acknowledge(alb, {
    'AwsSolutions::AwsSolutions-ELB2':
      'the specification asks for no access logs; they would need a bucket that a tear-down must empty first',
  });
  const targetGroup = serverGroup(stack, vpcId, servers);
  const listener = new CfnListener(stack, 'HttpListener', {
    loadBalancerArn: alb.ref,
    port: 80,
    protocol: 'HTTP',
    defaultActions: [{ type: 'forward', targetGroupArn: targetGroup.ref }],
  });
  return { alb, targetGroup, listener };
}

/** Two failed checks, 30 seconds apart, take a server out; two good ones bring it back. */
function serverGroup(stack: TierStack, vpcId: string, servers: readonly CfnInstance[]): CfnTargetGroup {
  return new CfnTargetGroup(stack, 'TargetGroup', {
    name: stack.nameOf('targetgroup', 'ecommerce'),
    targetType: 'instance',
    protocol: 'HTTP',
    port: 80,
    vpcId,
    healthCheckEnabled: true,
    healthCheckProtocol: 'HTTP',
    healthCheckPath: '/',
    healthCheckPort: '80',
    healthCheckIntervalSeconds: 30,
    healthCheckTimeoutSeconds: 5,
    healthyThresholdCount: 2,
    unhealthyThresholdCount: 2,
    matcher: { httpCode: '200' },
    targetGroupAttributes: [{ key: 'deregistration_delay.timeout_seconds', value: '30' }],
    targets: servers.map((server) => ({ id: server.ref, port: 80 })),
  });
}
