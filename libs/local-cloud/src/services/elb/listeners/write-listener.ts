import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { publishFirst } from '../../../signals/publish-signals.ts';
import { notModelled } from '../faults.ts';
import { loadBalancerAt } from '../load-balancers/load-balancer.ts';
import { targetGroupSignals } from '../signals/target-group-signals.ts';
import { checkHealth } from '../target-groups/health-checks.ts';
import { targetGroupAt, targetGroupsOf } from '../target-groups/target-group.ts';
import { type Action, groupsOf, type Listener, listenersOf, rulesOf } from './listener.ts';

/** What a listener is made from. */
export interface ListenerDraft {
  readonly loadBalancerArn: string;
  readonly port: number;
  readonly protocol: string;
  readonly actions: readonly Action[];
  readonly tags?: Record<string, string>;
}

/** Lets a load balancer listen on a port. @throws AwsError DuplicateListener when it does so already */
export function createListener(scope: Scope, draft: ListenerDraft): Listener {
  const { fullName } = loadBalancerAt(scope, draft.loadBalancerArn);
  refuseProtocol(draft.protocol);
  refuseDuplicate(scope, draft.loadBalancerArn, draft.port);
  const id = scope.ids.hex(16);
  const listener: Listener = {
    arn: scope.arn('elasticloadbalancing', `listener/${fullName}/${id}`),
    loadBalancerArn: draft.loadBalancerArn,
    defaultRuleArn: scope.arn('elasticloadbalancing', `listener-rule/${fullName}/${id}/${scope.ids.hex(16)}`),
    port: draft.port,
    protocol: 'HTTP',
    actions: draft.actions,
    tags: draft.tags ?? {},
  };
  listenersOf(scope).set(listener.arn, listener);
  checkAll(scope);
  publishHosts(scope, draft.loadBalancerArn);
  return listener;
}

/** An alarm for which missing data is bad finds the hosts of a new load balancer, as it does on AWS, where making one takes minutes. */
function publishHosts(scope: Scope, loadBalancerArn: string): void {
  for (const arn of groupsOf(scope, loadBalancerArn)) {
    publishFirst(scope, targetGroupSignals, targetGroupAt(scope, arn).fullName);
  }
}

/** Changes where a listener listens and what it does. @throws AwsError DuplicateListener */
export function changeListener(
  scope: Scope,
  listener: Listener,
  { port, protocol, actions }: Omit<ListenerDraft, 'loadBalancerArn'>,
): void {
  refuseProtocol(protocol);
  if (port !== listener.port) refuseDuplicate(scope, listener.loadBalancerArn, port);
  listener.port = port;
  listener.actions = actions;
  checkAll(scope);
}

/** Takes a listener away with its rules; one that is gone already is no error. */
export function deleteListener(scope: Scope, arn: string): void {
  for (const rule of rulesOf(scope).values()) if (rule.listenerArn === arn) rulesOf(scope).delete(rule.arn);
  listenersOf(scope).delete(arn);
}

/** A group that comes into use is checked at once. */
export function checkAll(scope: Scope): void {
  for (const group of targetGroupsOf(scope).values()) {
    if ([...group.targets.values()].some(({ health }) => health === 'initial')) checkHealth(scope, group);
  }
}

function refuseProtocol(protocol: string): void {
  if (protocol !== 'HTTP') throw notModelled(`Listener protocol '${protocol}'`, "'HTTP'");
}

function refuseDuplicate(scope: Scope, loadBalancerArn: string, port: number): void {
  for (const other of listenersOf(scope).values()) {
    if (other.loadBalancerArn !== loadBalancerArn || other.port !== port) continue;
    const message = `A listener already exists on this port for this load balancer '${loadBalancerArn}'`;
    throw new AwsError('DuplicateListener', message);
  }
}
