import { instanceReader } from '../../../ports/instance-reader.ts';
import type { Scope } from '../../../scope.ts';
import { subjectOf } from '../../../signals/conditions.ts';
import { conditionNamed } from '../../../signals/steer.ts';
import { healthOf } from '../target-groups/target-health.ts';
import type { TargetGroup } from '../target-groups/target-group.ts';
import { TARGET_GROUP_TYPE_NAME } from '../type-names.ts';

/** What became of the requests of a minute that were meant for one target group. */
export interface GroupTraffic {
  /** Answered with success. */
  readonly ok: number;
  /** Answered by a target with 5XX. */
  readonly targetErrors: number;
  /** Given to a target that nobody reached: the load balancer answers 502. */
  readonly unreached: number;
  /** There was no target to give them to: the load balancer answers 503. */
  readonly refused: number;
  /** Targets that took requests. */
  readonly takers: number;
}

/** Where requests went: to healthy targets; when there is none, to all that are registered, as AWS does rather than refuse everybody. */
export function groupTraffic(scope: Scope, group: TargetGroup, requests: number, errorPercent: number): GroupTraffic {
  const states = [...group.targets.values()].map((target) => ({ target, state: healthOf(scope, group, target).State }));
  const healthy = states.filter(({ state }) => state === 'healthy');
  const takers =
    healthy.length > 0 ? healthy : states.filter(({ state }) => state === 'unhealthy' || state === 'initial');
  if (takers.length === 0) return { ok: 0, targetErrors: 0, unreached: 0, refused: requests, takers: 0 };
  const failing = conditionNamed(subjectOf(scope, TARGET_GROUP_TYPE_NAME, group.fullName), 'unhealthy')?.amount ?? 0;
  const sick = new Set([...group.targets.values()].slice(0, failing));
  const share = requests / takers.length;
  const silent = takers.filter(({ target }) => scope.port(instanceReader).read(scope, target.id)?.answers !== true);
  const broken = takers.filter(({ target }) => sick.has(target)).length;
  const unreached = Math.round(silent.length * share);
  const answered = requests - unreached;
  const brokenShare = Math.min(1, broken / Math.max(1, takers.length - silent.length));
  const targetErrors = Math.round(answered * Math.max(brokenShare, errorPercent / 100));
  return { ok: answered - targetErrors, targetErrors, unreached, refused: 0, takers: takers.length };
}
