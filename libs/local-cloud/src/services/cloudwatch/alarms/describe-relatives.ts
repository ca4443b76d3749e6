import { requireAlarm } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { cloudwatchError } from '../faults.ts';
import { alarmsOf, metricAlarmsOf } from './alarm-table.ts';
import type { FoundAlarm } from './find-alarms.ts';

/** Whose relatives are wanted; no other condition goes with it, except for the page. */
export interface RelativesRequest {
  readonly ChildrenOfAlarmName?: string;
  readonly ParentsOfAlarmName?: string;
}

/** Finds the children of a composite, with their states, or the parents of an alarm, with their names only. */
export function describeRelatives(scope: Scope, request: RelativesRequest & object): FoundAlarm[] {
  const names = Object.entries(request).filter(([name, value]) => value !== undefined && !pageMembers.includes(name));
  if (names.length > 1) {
    const given = names.map(([name]) => name).join(', ');
    throw cloudwatchError('ValidationError', `${given} cannot be given together`);
  }
  const { ChildrenOfAlarmName: parent, ParentsOfAlarmName: child } = request;
  return parent === undefined ? parentsOf(scope, child!) : childrenOf(scope, parent);
}

const pageMembers: readonly string[] = ['MaxRecords', 'NextToken'];

function childrenOf(scope: Scope, parent: string): FoundAlarm[] {
  const { composites } = alarmsOf(scope);
  const { children } = requireAlarm(composites.get(parent));
  return children.flatMap((name): FoundAlarm[] => {
    const composite = composites.get(name);
    const metric = metricAlarmsOf(scope)(name);
    const arn = composite?.arn ?? metric?.arn;
    const { value, updatedAt } = composite?.state ?? metric ?? {};
    if (arn === undefined || updatedAt === undefined) return [];
    const StateUpdatedTimestamp = new Date(updatedAt);
    const child = { AlarmName: name, AlarmArn: arn, StateValue: value, StateUpdatedTimestamp };
    return [{ type: composite === undefined ? 'MetricAlarm' : 'CompositeAlarm', name, describe: () => child }];
  });
}

function parentsOf(scope: Scope, child: string): FoundAlarm[] {
  return [...alarmsOf(scope).composites.values()]
    .filter(({ children }) => children.includes(child))
    .map(({ arn, configuration: { AlarmName } }) => ({
      type: 'CompositeAlarm',
      name: AlarmName,
      describe: () => ({ AlarmName, AlarmArn: arn }),
    }));
}
