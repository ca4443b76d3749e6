import { AwsError } from '../../aws-error.ts';
import type { Scope } from '../../scope.ts';
import { list, string, structure } from '../../shapes/declare.ts';
import { listenersOf, rulesOf } from './listeners/listener.ts';
import { listenerNotFound, loadBalancerNotFound, ruleNotFound, targetGroupNotFound } from './faults.ts';
import { loadBalancersOf } from './load-balancers/load-balancer.ts';
import { targetGroupsOf } from './target-groups/target-group.ts';

/** How tags come in. */
export const tagsIn = list(
  structure({ Key: string({ required: true, min: 1, max: 128 }), Value: string({ max: 256 }) }),
);

/** Tags of a request as they are kept. */
export function tagRecord(
  tags: readonly { readonly Key: string; readonly Value?: string }[] = [],
): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key, Value = '' }) => [Key, Value]));
}

interface Tagged {
  tags: Record<string, string>;
}

/** Whatever has this ARN. @throws AwsError the error for its kind when it does not exist */
export function taggedBy(scope: Scope, arn: string): Tagged {
  const resource = arn.split(':')[5] ?? '';
  const [kind] = resource.split('/');
  switch (kind) {
    case 'loadbalancer':
      return existing(loadBalancersOf(scope).get(arn), loadBalancerNotFound);
    case 'targetgroup':
      return existing(targetGroupsOf(scope).get(arn), targetGroupNotFound);
    case 'listener':
      return existing(listenersOf(scope).get(arn), listenerNotFound);
    case 'listener-rule':
      return existing(rulesOf(scope).get(arn), ruleNotFound);
    default:
      throw new AwsError('ValidationError', `'${arn}' is not a valid load balancing resource ARN`);
  }
}

function existing(thing: Tagged | undefined, fault: () => AwsError): Tagged {
  if (thing === undefined) throw fault();
  return thing;
}
