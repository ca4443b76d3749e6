import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { invalidRequest } from '../faults.ts';

/** A group of traces as it is stored. */
export interface Group {
  readonly name: string;
  readonly arn: string;
  readonly filterExpression?: string;
  readonly insights: { readonly InsightsEnabled: boolean; readonly NotificationsEnabled: boolean };
  readonly tags: Readonly<Record<string, string>>;
}

/** What of a group is given. */
export interface GroupSettings {
  readonly filterExpression?: string;
  readonly insights?: { readonly InsightsEnabled?: boolean; readonly NotificationsEnabled?: boolean };
  readonly tags?: Readonly<Record<string, string>>;
}

/** Which group is meant. */
export interface GroupKey {
  readonly GroupName?: string;
  readonly GroupARN?: string;
}

const slot = stateSlot('xray.groups', { empty: () => new Map<string, Group>() });

/** The groups of this account and region, by name. */
export function groupsOf(scope: Scope): Map<string, Group> {
  return scope.state(slot);
}

/** Makes a group. @throws AwsError InvalidRequestException when there is one of that name */
export function createGroup(scope: Scope, name: string, settings: GroupSettings): Group {
  if (groupsOf(scope).has(name)) throw invalidRequest(`A group with the name ${name} already exists`);
  const arn = scope.arn('xray', `group/${name}/${scope.ids.upper(26)}`);
  return keep(scope, { name, arn, insights: insightsOf(settings), tags: {} }, settings);
}

/** Changes what is given. @throws AwsError InvalidRequestException when there is no such group */
export function updateGroup(scope: Scope, key: GroupKey, settings: GroupSettings): Group {
  return keep(scope, findGroup(scope, key), settings);
}

/** Deletes a group. @throws AwsError InvalidRequestException when there is no such group */
export function deleteGroup(scope: Scope, key: GroupKey): void {
  groupsOf(scope).delete(findGroup(scope, key).name);
}

/** The group that is meant. @throws AwsError InvalidRequestException when there is none */
export function findGroup(scope: Scope, { GroupName, GroupARN }: GroupKey): Group {
  const found = [...groupsOf(scope).values()].find(({ name, arn }) => name === GroupName || arn === GroupARN);
  if (found === undefined) throw invalidRequest(`There is no group ${GroupName ?? GroupARN ?? ''}`);
  return found;
}

/** A group as X-Ray shows it. @see https://docs.aws.amazon.com/xray/latest/api/API_Group.html */
export function describeGroup({ name, arn, filterExpression, insights }: Group) {
  return { GroupName: name, GroupARN: arn, FilterExpression: filterExpression, InsightsConfiguration: insights };
}

function keep(scope: Scope, group: Group, settings: GroupSettings): Group {
  const kept = {
    ...group,
    filterExpression: settings.filterExpression ?? group.filterExpression,
    insights: settings.insights === undefined ? group.insights : insightsOf(settings),
    tags: settings.tags ?? group.tags,
  };
  groupsOf(scope).set(group.name, kept);
  return kept;
}

function insightsOf({ insights }: GroupSettings): Group['insights'] {
  return {
    InsightsEnabled: insights?.InsightsEnabled ?? false,
    NotificationsEnabled: insights?.NotificationsEnabled ?? false,
  };
}
