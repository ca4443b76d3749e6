import type { Scope } from '../../../scope.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { type healthCheckFields, withHealthCheck } from './health-check-input.ts';
import { watchHealth } from './health-checks.ts';
import type { HealthCheck, TargetGroup } from './target-group.ts';

/** Changes how the targets of a group are checked. @throws AwsError ValidationError */
export function changeHealthCheck(
  scope: Scope,
  group: TargetGroup,
  input: StructureOf<typeof healthCheckFields>,
  before: HealthCheck = group.check,
): void {
  const interval = group.check.intervalSeconds;
  group.check = withHealthCheck(before, input);
  if (group.check.intervalSeconds !== interval) watchHealth(scope, group);
}
