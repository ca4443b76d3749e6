import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { listenerNotFound } from '../faults.ts';
import { type LoadBalancer, loadBalancersOf } from '../load-balancers/load-balancer.ts';

/** What a listener does with a request. */
export type Action =
  | {
      readonly type: 'fixed-response';
      readonly statusCode: string;
      readonly contentType?: string;
      readonly body?: string;
    }
  | { readonly type: 'forward'; readonly groups: readonly WeightedGroup[] }
  | {
      readonly type: 'redirect';
      readonly statusCode: 'HTTP_301' | 'HTTP_302';
      readonly to: Readonly<Record<string, string>>;
    };

/** A target group with its share of the requests. */
export interface WeightedGroup {
  readonly arn: string;
  readonly weight: number;
}

/** What a request must be like for a rule; every condition is one field with its values. */
export interface RuleCondition {
  readonly field: string;
  readonly values: readonly string[];
}

/** A port on which a load balancer listens. */
export interface Listener {
  readonly arn: string;
  readonly loadBalancerArn: string;
  readonly defaultRuleArn: string;
  port: number;
  protocol: 'HTTP';
  actions: readonly Action[];
  tags: Record<string, string>;
}

/** What happens to some of a listener's requests instead of its default. */
export interface Rule {
  readonly arn: string;
  readonly listenerArn: string;
  priority: number;
  conditions: readonly RuleCondition[];
  actions: readonly Action[];
  tags: Record<string, string>;
}

const listeners = stateSlot('elb.listeners', { empty: () => new Map<string, Listener>() });
const rules = stateSlot('elb.rules', { empty: () => new Map<string, Rule>() });

/** The listeners here, by ARN. */
export function listenersOf(scope: Scope): Map<string, Listener> {
  return scope.state(listeners);
}

/** The rules here besides the default ones, by ARN. */
export function rulesOf(scope: Scope): Map<string, Rule> {
  return scope.state(rules);
}

/** A listener by its ARN. @throws AwsError ListenerNotFound */
export function listenerAt(scope: Scope, arn: string): Listener {
  const found = listenersOf(scope).get(arn);
  if (found === undefined) throw listenerNotFound();
  return found;
}

/** The ARNs of the target groups that a load balancer forwards to, by its listeners or their rules. */
export function groupsOf(scope: Scope, loadBalancerArn: string): Set<string> {
  const own = [...listenersOf(scope).values()].filter((listener) => listener.loadBalancerArn === loadBalancerArn);
  const arns = new Set(own.map(({ arn }) => arn));
  const ruled = [...rulesOf(scope).values()].filter(({ listenerArn }) => arns.has(listenerArn));
  return new Set([...own, ...ruled].flatMap(({ actions }) => actions.flatMap(forwardedTo)));
}

/** The ARNs of all target groups that somebody forwards to. */
export function groupsInUse(scope: Scope): Set<string> {
  return new Set([...loadBalancersOf(scope).keys()].flatMap((arn) => [...groupsOf(scope, arn)]));
}

/** The load balancers that forward to a target group. */
export function balancersUsing(scope: Scope, groupArn: string): LoadBalancer[] {
  return [...loadBalancersOf(scope).values()].filter(({ arn }) => groupsOf(scope, arn).has(groupArn));
}

function forwardedTo(action: Action): string[] {
  return action.type === 'forward' ? action.groups.map(({ arn }) => arn) : [];
}
