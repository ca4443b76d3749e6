import { type AttributeSetting, type AttributeTable, changedAttributes } from '../attributes.ts';

/** What can be set on a target group. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html */
export const targetGroupAttributes: AttributeTable = {
  'deregistration_delay.timeout_seconds': { usual: '300', within: [0, 3600] },
  'load_balancing.algorithm.anomaly_mitigation': { usual: 'off' },
  'load_balancing.algorithm.type': { usual: 'round_robin' },
  'load_balancing.cross_zone.enabled': { usual: 'use_load_balancer_configuration' },
  'slow_start.duration_seconds': { usual: '0', within: [0, 900] },
  'stickiness.app_cookie.cookie_name': { usual: '' },
  'stickiness.app_cookie.duration_seconds': { usual: '86400', within: [1, 604_800] },
  'stickiness.enabled': { usual: 'false', switch: true },
  'stickiness.lb_cookie.duration_seconds': { usual: '86400', within: [1, 604_800] },
  'stickiness.type': { usual: 'lb_cookie' },
  'target_group_health.dns_failover.minimum_healthy_targets.count': { usual: '1' },
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': { usual: 'off' },
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': { usual: '1' },
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': { usual: 'off' },
};

/** The attributes of a target group with some of them changed. @throws AwsError ValidationError */
export function withAttributes(
  before: ReadonlyMap<string, string>,
  settings: readonly AttributeSetting[],
): Map<string, string> {
  return changedAttributes(targetGroupAttributes, 'Target group', before, settings);
}
