import { network } from '../../../ports/network.ts';
import type { Scope } from '../../../scope.ts';
import { endConditions } from '../../../signals/conditions.ts';
import { invalidCombination, invalidState } from '../faults.ts';
import { type DatabaseInstance, instancesOf, statusOf } from './instance.ts';
import { maxConnectionsOf } from './max-connections.ts';

/** How long an instance takes from one status to the next; AWS promises none of these. */
const SECONDS = { stopping: 120, starting: 180, rebooting: 60 };

/** Conditions of instances are kept under this name. */
export const INSTANCE_TYPE_NAME = 'AWS::RDS::DBInstance';

/** Stops an instance. @throws AwsError InvalidDBInstanceState */
export function stopInstance(scope: Scope, instance: DatabaseInstance): void {
  demandAvailable(scope, instance);
  const at = scope.clock.now() + SECONDS.stopping * 1000;
  instance.phase = { to: 'stopped', way: 'stopping', at };
}

/** Starts a stopped instance: whatever it was put through is over. @throws AwsError InvalidDBInstanceState */
export function startInstance(scope: Scope, instance: DatabaseInstance): void {
  if (statusOf(instance, scope.clock.now()) !== 'stopped') {
    throw invalidState(`Instance ${instance.id} is not stopped, therefore cannot be started`);
  }
  endConditions(scope, INSTANCE_TYPE_NAME, instance.id);
  boot(scope, instance, 'starting');
}

/** Boots an instance again: its connections are gone, and its parameters count. @throws AwsError InvalidDBInstanceState */
export function rebootInstance(scope: Scope, instance: DatabaseInstance): void {
  demandAvailable(scope, instance);
  boot(scope, instance, 'rebooting');
}

/** Starts an instance that a condition had stopped; the conditions put in its place stay. */
export function endStop(scope: Scope, instance: DatabaseInstance): void {
  boot(scope, instance, 'starting');
}

/** Takes what counts only from a boot on. */
export function boot(scope: Scope, instance: DatabaseInstance, way: 'rebooting' | 'starting'): void {
  const at = scope.clock.now() + SECONDS[way] * 1000;
  instance.stoppedByCondition = false;
  instance.maxConnections = maxConnectionsOf(scope, instance);
  instance.startedAt = at;
  instance.phase = { to: 'available', way, at };
}

/** Deletes an instance with its data. @throws AwsError InvalidParameterCombination while it is protected */
export function deleteInstance(scope: Scope, { id, arn, deletionProtected }: DatabaseInstance): void {
  if (deletionProtected) {
    throw invalidCombination('Cannot delete protected DB Instance, please disable deletion protection and try again.');
  }
  instancesOf(scope).delete(id);
  scope.port(network).leave(scope, arn);
  endConditions(scope, INSTANCE_TYPE_NAME, id);
}

function demandAvailable(scope: Scope, instance: DatabaseInstance): void {
  if (statusOf(instance, scope.clock.now()) === 'available') return;
  throw invalidState(`Instance ${instance.id} is not in available state.`);
}
