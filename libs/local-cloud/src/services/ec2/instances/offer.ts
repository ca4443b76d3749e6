import type { InstanceSummary } from '../../../ports/instance-reader.ts';
import type { Scope } from '../../../scope.ts';
import { answers, instancesOf, stateOf } from './instance.ts';

/** An instance as other services see it. */
export function readInstance(scope: Scope, id: string): InstanceSummary | undefined {
  const instance = instancesOf(scope).get(id);
  if (instance === undefined) return undefined;
  const now = scope.clock.now();
  const { vpcId, availabilityZone, privateIpAddress } = instance;
  return {
    id,
    state: stateOf(instance, now),
    vpcId,
    availabilityZone,
    privateIpAddress,
    answers: answers(instance, now),
  };
}
