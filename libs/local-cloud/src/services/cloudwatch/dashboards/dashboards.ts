import type { Dashboard } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { cloudwatchError } from '../faults.ts';

/** The dashboards of an account by name; they belong to no region. */
const slot = stateSlot('cloudwatch.dashboards', { reach: 'account', empty: () => new Map<string, Dashboard>() });

/** The dashboards of an account, to read and to change. */
export function dashboardsOf(scope: Scope): Map<string, Dashboard> {
  return scope.state(slot);
}

/** @throws AwsError ResourceNotFound */
export function findDashboard(scope: Scope, name: string): Dashboard {
  const dashboard = dashboardsOf(scope).get(name);
  if (dashboard === undefined) throw cloudwatchError('ResourceNotFound', `Dashboard ${name} does not exist`);
  return dashboard;
}
