import type { Scope } from '../../../scope.ts';
import { balancersUsing } from '../listeners/listener.ts';
import type { TargetGroup } from './target-group.ts';

/** A target group as answers show it. */
export function targetGroupView(scope: Scope, group: TargetGroup): object {
  const { check } = group;
  return {
    TargetGroupArn: group.arn,
    TargetGroupName: group.name,
    Protocol: group.protocol,
    ProtocolVersion: group.protocolVersion,
    Port: group.port,
    VpcId: group.vpcId,
    HealthCheckProtocol: check.protocol,
    HealthCheckPort: check.port,
    HealthCheckEnabled: check.enabled,
    HealthCheckIntervalSeconds: check.intervalSeconds,
    HealthCheckTimeoutSeconds: check.timeoutSeconds,
    HealthyThresholdCount: check.healthyThreshold,
    UnhealthyThresholdCount: check.unhealthyThreshold,
    HealthCheckPath: check.path,
    Matcher: { HttpCode: check.httpCode },
    LoadBalancerArns: balancersUsing(scope, group.arn).map(({ arn }) => arn),
    TargetType: 'instance',
    IpAddressType: 'ipv4',
  };
}
