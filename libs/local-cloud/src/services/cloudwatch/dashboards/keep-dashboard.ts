import { dashboardArn, putDashboard, type DashboardFinding } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { addTags, forgetTags, type WireTag } from '../tags.ts';
import { dashboardsOf, findDashboard } from './dashboards.ts';

/** Keeps a dashboard and gives the warnings about its body; tags count only for a new one. @throws DashboardFault */
export function keepDashboard(
  scope: Scope,
  name: string,
  body: string,
  tags: readonly WireTag[] = [],
): readonly DashboardFinding[] {
  const { dashboard, warnings } = putDashboard(name, body, scope.clock.now());
  const dashboards = dashboardsOf(scope);
  if (!dashboards.has(name)) addTags(scope, dashboardArn(scope.account, name), tags);
  dashboards.set(name, dashboard);
  return warnings;
}

/** Deletes dashboards, all of them or none. @throws AwsError ResourceNotFound */
export function deleteDashboards(scope: Scope, names: readonly string[]): void {
  for (const name of names) findDashboard(scope, name);
  for (const name of names) {
    dashboardsOf(scope).delete(name);
    forgetTags(scope, dashboardArn(scope.account, name));
  }
}
