import { AwsError } from '../../../aws-error.ts';
import { endConditions } from '../../../signals/conditions.ts';
import type { Scope } from '../../../scope.ts';
import { found, notFound } from '../faults.ts';
import { type Instance, instancesOf, STATE_CODES, type StateName, stateOf } from './instance.ts';
import { freePublicAddress } from './public-addresses.ts';

/** How long an instance takes from one state to the next; AWS promises none of these. */
const SECONDS = { pending: 10, stopping: 20, 'shutting-down': 20 };

/** The conditions of instances are kept under this name. */
export const INSTANCE_TYPE_NAME = 'AWS::EC2::Instance';

/** A change as the answers of EC2 tell it. */
export interface StateChange {
  readonly id: string;
  readonly previous: StateName;
  readonly current: StateName;
}

/** Reads the instances of a request. @throws AwsError InvalidInstanceID.Malformed or .NotFound */
export function instancesNamed(scope: Scope, ids: readonly string[]): Instance[] {
  const instances = instancesOf(scope);
  for (const id of ids) {
    if (!/^i-[0-9a-f]{8}([0-9a-f]{9})?$/.test(id))
      throw new AwsError('InvalidInstanceID.Malformed', `Invalid id: "${id}"`);
  }
  const missing = ids.filter((id) => !instances.has(id));
  if (missing.length > 1) {
    throw new AwsError('InvalidInstanceID.NotFound', `The instance IDs '${missing.join(', ')}' do not exist`);
  }
  if (missing.length === 1) throw notFound('instance', missing[0]!);
  return ids.map((id) => found(instances, 'instance', id));
}

/** Starts a stopped instance on sound hardware: whatever was wrong with it is over. @throws AwsError IncorrectInstanceState */
export function startInstance(scope: Scope, instance: Instance): StateChange {
  return change(scope, instance, 'started', ['stopped'], ['pending', 'running'], (now) => {
    mend(scope, instance);
    boot(scope, instance, now);
  });
}

/** Starts an instance that a condition had stopped; the conditions put in its place stay. */
export function endStop(scope: Scope, instance: Instance): void {
  instance.stoppedByCondition = false;
  boot(scope, instance, scope.clock.now());
}

/** Stops an instance; it gives its public address back. @throws AwsError IncorrectInstanceState */
export function stopInstance(scope: Scope, instance: Instance): StateChange {
  return change(scope, instance, 'stopped', ['running', 'pending'], ['stopping', 'stopped'], (now) => {
    instance.publicIpAddress = undefined;
    instance.phase = { to: 'stopped', at: now + SECONDS.stopping * 1000 };
    instance.transition = userInitiated(now);
  });
}

/** Ends an instance for good. @throws AwsError OperationNotPermitted while it is protected */
export function terminateInstance(scope: Scope, instance: Instance): StateChange {
  if (instance.terminationProtected) {
    const remedy = "Modify its 'disableApiTermination' instance attribute and try again.";
    throw new AwsError('OperationNotPermitted', `The instance '${instance.id}' may not be terminated. ${remedy}`);
  }
  return change(
    scope,
    instance,
    'terminated',
    ['running', 'pending', 'stopping', 'stopped'],
    ['shutting-down', 'terminated'],
    (now) => {
      endConditions(scope, INSTANCE_TYPE_NAME, instance.id);
      instance.publicIpAddress = undefined;
      instance.phase = { to: 'terminated', at: now + SECONDS['shutting-down'] * 1000 };
      instance.transition = userInitiated(now);
    },
  );
}

/** Boots a running instance again where it is: a web server that was down is up again. @throws AwsError IncorrectInstanceState */
export function rebootInstance(scope: Scope, instance: Instance): void {
  const now = scope.clock.now();
  if (stateOf(instance, now) !== 'running') throw wrongState(instance, 'rebooted');
  if (instance.impairedSince === undefined) mend(scope, instance);
  instance.launchedAt = now;
}

function boot(scope: Scope, instance: Instance, now: number): void {
  instance.launchedAt = now;
  instance.publicIpAddress = instance.wantsPublicAddress ? freePublicAddress(scope) : undefined;
  instance.phase = { to: 'running', at: now + SECONDS.pending * 1000 };
  instance.transition = '';
}

function change(
  scope: Scope,
  instance: Instance,
  verb: string,
  from: readonly StateName[],
  already: readonly StateName[],
  carryOut: (now: number) => void,
): StateChange {
  const now = scope.clock.now();
  const previous = stateOf(instance, now);
  if (from.includes(previous)) carryOut(now);
  else if (!already.includes(previous)) throw wrongState(instance, verb);
  return { id: instance.id, previous, current: stateOf(instance, now) };
}

/** Other hardware, a fresh boot: no condition outlives it. */
function mend(scope: Scope, instance: Instance): void {
  endConditions(scope, INSTANCE_TYPE_NAME, instance.id);
  instance.impairedSince = undefined;
  instance.silentSince = undefined;
  instance.stoppedByCondition = false;
}

function wrongState({ id }: Instance, verb: string): AwsError {
  return new AwsError('IncorrectInstanceState', `The instance '${id}' is not in a state from which it can be ${verb}.`);
}

function userInitiated(now: number): string {
  return `User initiated (${new Date(now).toISOString().slice(0, 19).replace('T', ' ')} GMT)`;
}

/** A state as EC2's answers hold it. */
export function stateView(name: StateName): { readonly Code: number; readonly Name: StateName } {
  return { Code: STATE_CODES[name], Name: name };
}

/** A change as EC2's answers hold it. */
export function changeView({ id, previous, current }: StateChange): object {
  return { InstanceId: id, CurrentState: stateView(current), PreviousState: stateView(previous) };
}
