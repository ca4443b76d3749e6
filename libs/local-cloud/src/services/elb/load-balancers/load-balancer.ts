import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { loadBalancerNotFound } from '../faults.ts';

/** Where a load balancer has a node. */
export interface LoadBalancerZone {
  readonly zone: string;
  readonly subnetId: string;
}

/** An application load balancer. */
export interface LoadBalancer {
  readonly arn: string;
  /** As the dimension `LoadBalancer` has it: `app/shop/50dc6c495c0c9188`. */
  readonly fullName: string;
  readonly name: string;
  readonly scheme: 'internal' | 'internet-facing';
  readonly vpcId: string;
  readonly dnsName: string;
  readonly createdAt: number;
  zones: readonly LoadBalancerZone[];
  groupIds: readonly string[];
  attributes: Map<string, string>;
  tags: Record<string, string>;
}

const slot = stateSlot('elb.load-balancers', { empty: () => new Map<string, LoadBalancer>() });

/** The load balancers here, by ARN. */
export function loadBalancersOf(scope: Scope): Map<string, LoadBalancer> {
  return scope.state(slot);
}

/** A load balancer by its ARN. @throws AwsError LoadBalancerNotFound */
export function loadBalancerAt(scope: Scope, arn: string): LoadBalancer {
  const found = loadBalancersOf(scope).get(arn);
  if (found === undefined) throw loadBalancerNotFound();
  return found;
}
