import type { Scope } from '../../../scope.ts';
import { notFound } from '../faults.ts';
import { findGroup } from '../groups/find-group.ts';

/** Takes a subscription filter from a group. @throws AwsError ResourceNotFoundException */
export function deleteSubscription(scope: Scope, groupName: string, name: string): void {
  if (!findGroup(scope, groupName).subscriptions.delete(name)) {
    throw notFound('The specified subscription filter does not exist.');
  }
}
