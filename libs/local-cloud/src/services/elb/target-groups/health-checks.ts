import { instanceReader } from '../../../ports/instance-reader.ts';
import type { Scope } from '../../../scope.ts';
import { subjectOf } from '../../../signals/conditions.ts';
import { conditionNamed } from '../../../signals/steer.ts';
import { groupsInUse } from '../listeners/listener.ts';
import { TARGET_GROUP_TYPE_NAME } from '../type-names.ts';
import { type Target, type TargetGroup, targetGroups, targetGroupsOf } from './target-group.ts';

/** Checks the targets of a group at every interval, for as long as the group exists and keeps this interval. */
export function watchHealth(scope: Scope, group: TargetGroup): void {
  const { intervalSeconds } = group.check;
  const timer = scope.clock.every(intervalSeconds * 1000, () => {
    const current = scope.state(targetGroups).get(group.arn);
    if (current?.check.intervalSeconds !== intervalSeconds) timer.cancel();
    else checkHealth(scope, current);
  });
}

/** Sets up the checks of every group of a state that was loaded. */
export function resumeHealthChecks(scope: Scope): void {
  for (const group of targetGroupsOf(scope).values()) watchHealth(scope, group);
}

/** Checks every target of a group once; nobody checks a group that no load balancer uses. */
export function checkHealth(scope: Scope, group: TargetGroup): void {
  if (!groupsInUse(scope).has(group.arn)) return;
  const failing = conditionNamed(subjectOf(scope, TARGET_GROUP_TYPE_NAME, group.fullName), 'unhealthy')?.amount ?? 0;
  [...group.targets.values()].forEach((target, index) => {
    const answers = scope.port(instanceReader).read(scope, target.id)?.answers === true;
    if (answers && index >= failing) pass(target, group);
    else fail(target, group, answers ? 'Target.ResponseCodeMismatch' : 'Target.FailedHealthChecks');
  });
}

/** A new target is healthy with its first success, one that was unhealthy after as many as the group asks for. */
function pass(target: Target, { check }: TargetGroup): void {
  if (target.health === 'healthy') target.streak = 0;
  else {
    target.streak = Math.max(0, target.streak) + 1;
    if (target.health === 'initial' || target.streak >= check.healthyThreshold) become(target, 'healthy', undefined);
  }
}

function fail(target: Target, { check }: TargetGroup, failure: Target['failure']): void {
  if (target.health === 'unhealthy') {
    target.streak = 0;
    target.failure = failure;
    return;
  }
  target.streak = Math.min(0, target.streak) - 1;
  if (-target.streak >= check.unhealthyThreshold) become(target, 'unhealthy', failure);
}

function become(target: Target, health: 'healthy' | 'unhealthy', failure: Target['failure']): void {
  target.health = health;
  target.streak = 0;
  target.failure = failure;
}
