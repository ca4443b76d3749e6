import { AwsError } from '../../../aws-error.ts';
import { instanceReader } from '../../../ports/instance-reader.ts';
import type { Scope } from '../../../scope.ts';
import { checkHealth } from './health-checks.ts';
import type { Target, TargetGroup } from './target-group.ts';

/** A target as requests name it. */
export interface TargetName {
  readonly Id: string;
  /** @default the port of the group */
  readonly Port?: number;
}

/** Registers instances, or none of them when one is not running here. @throws AwsError InvalidTarget */
export function registerTargets(scope: Scope, group: TargetGroup, names: readonly TargetName[]): void {
  const targets = names.map((name) => newTarget(scope, group, name));
  for (const target of targets) {
    const key = targetKey(target.id, target.port);
    const before = group.targets.get(key);
    if (before === undefined) group.targets.set(key, target);
    else before.gone = undefined;
  }
  checkHealth(scope, group);
}

/** Deregisters targets: each finishes its requests first, for as long as the group says. @throws AwsError InvalidTarget for one that is not registered */
export function deregisterTargets(scope: Scope, group: TargetGroup, names: readonly TargetName[]): void {
  const targets = names.flatMap((name) => registered(group, name));
  const delay = Number(group.attributes.get('deregistration_delay.timeout_seconds')) * 1000;
  for (const target of targets) target.gone ??= scope.clock.now() + delay;
}

/** Where a target is kept in its group. */
export function targetKey(id: string, port: number): string {
  return `${id}:${port}`;
}

function newTarget(scope: Scope, group: TargetGroup, { Id, Port = group.port }: TargetName): Target {
  const instance = scope.port(instanceReader).read(scope, Id);
  if (instance === undefined)
    throw new AwsError('InvalidTarget', `The following targets are not valid instances: '${Id}'`);
  if (instance.state !== 'running') {
    const message = `The following targets are not in a running state and cannot be registered: '${Id}'`;
    throw new AwsError('InvalidTarget', message);
  }
  if (instance.vpcId !== group.vpcId) {
    const message = `The following targets are not in the target group VPC '${group.vpcId}': '${Id}'`;
    throw new AwsError('InvalidTarget', message);
  }
  const zone = instance.availabilityZone;
  return { id: Id, port: Port, zone, health: 'initial', streak: 0, failure: undefined, gone: undefined };
}

/** Without a port every registration of the instance is meant. */
function registered(group: TargetGroup, { Id, Port }: TargetName): Target[] {
  const found = [...group.targets.values()].filter(
    ({ id, port }) => id === Id && (Port === undefined || port === Port),
  );
  if (found.length > 0) return found;
  throw new AwsError('InvalidTarget', `The following targets are not registered: '${Id}'`);
}
