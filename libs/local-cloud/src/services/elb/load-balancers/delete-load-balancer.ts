import { AwsError } from '../../../aws-error.ts';
import { network } from '../../../ports/network.ts';
import type { Scope } from '../../../scope.ts';
import { endConditions } from '../../../signals/conditions.ts';
import { listenersOf } from '../listeners/listener.ts';
import { deleteListener } from '../listeners/write-listener.ts';
import { LOAD_BALANCER_TYPE_NAME } from '../type-names.ts';
import { loadBalancersOf } from './load-balancer.ts';

/** Deletes a load balancer with its listeners; one that is gone already is no error. @throws AwsError OperationNotPermitted while it is protected */
export function deleteLoadBalancer(scope: Scope, arn: string): void {
  const balancer = loadBalancersOf(scope).get(arn);
  if (balancer === undefined) return;
  if (balancer.attributes.get('deletion_protection.enabled') === 'true') {
    const message = `Load balancer '${arn}' cannot be deleted because deletion protection is enabled`;
    throw new AwsError('OperationNotPermitted', message);
  }
  for (const listener of listenersOf(scope).values()) {
    if (listener.loadBalancerArn === arn) deleteListener(scope, listener.arn);
  }
  loadBalancersOf(scope).delete(arn);
  scope.port(network).leave(scope, arn);
  endConditions(scope, LOAD_BALANCER_TYPE_NAME, balancer.fullName);
}
