import type { Scope } from '../../../scope.ts';
import { notFound } from '../faults.ts';
import { findGroup } from '../groups/find-group.ts';

/** Takes a metric filter from a group. @throws AwsError ResourceNotFoundException */
export function deleteFilter(scope: Scope, groupName: string, name: string): void {
  const group = findGroup(scope, groupName);
  const kept = group.metricFilters.filter(({ filterName }) => filterName !== name);
  if (kept.length === group.metricFilters.length) throw notFound('The specified metric filter does not exist.');
  group.metricFilters = kept;
}
