import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { targetGroupNotFound } from '../faults.ts';

/** What the checks of a target came to. */
export type Health = 'healthy' | 'initial' | 'unhealthy';

/** A server that takes requests. */
export interface Target {
  readonly id: string;
  readonly port: number;
  readonly zone: string;
  health: Health;
  /** Checks in a row that speak for a change: passed ones count up from 0, failed ones down. */
  streak: number;
  /** Why it is unhealthy. */
  failure: 'Target.FailedHealthChecks' | 'Target.ResponseCodeMismatch' | undefined;
  /** When it stops taking requests for good because somebody deregistered it, in epoch milliseconds. */
  gone: number | undefined;
}

/** How targets are checked. */
export interface HealthCheck {
  readonly enabled: boolean;
  readonly protocol: 'HTTP';
  readonly path: string;
  readonly port: string;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  readonly httpCode: string;
}

/** Servers that share requests. */
export interface TargetGroup {
  readonly arn: string;
  /** As the dimension `TargetGroup` has it: `targetgroup/shop/73e2d6bc24d8a067`. */
  readonly fullName: string;
  readonly name: string;
  readonly port: number;
  readonly protocol: 'HTTP';
  readonly protocolVersion: string;
  readonly vpcId: string;
  check: HealthCheck;
  attributes: Map<string, string>;
  readonly targets: Map<string, Target>;
  tags: Record<string, string>;
}

/** Target groups by ARN; their targets by id and port. */
export const targetGroups = stateSlot('elb.target-groups', { empty: () => new Map<string, TargetGroup>() });

/** The target groups here; targets whose draining is over are gone. */
export function targetGroupsOf(scope: Scope): Map<string, TargetGroup> {
  const groups = scope.state(targetGroups);
  const now = scope.clock.now();
  for (const { targets } of groups.values()) {
    for (const [key, { gone }] of targets) if (gone !== undefined && now >= gone) targets.delete(key);
  }
  return groups;
}

/** A target group by its ARN. @throws AwsError TargetGroupNotFound */
export function targetGroupAt(scope: Scope, arn: string): TargetGroup {
  const found = targetGroupsOf(scope).get(arn);
  if (found === undefined) throw targetGroupNotFound();
  return found;
}
