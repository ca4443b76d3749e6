import { actionListOf, alarmStates } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { alarmsOf } from './alarm-table.ts';
import { describeComposite, describeMetricAlarm } from './describe.ts';

/** An alarm of an answer; it is written out only when its page is asked for. */
export interface FoundAlarm {
  readonly type: 'CompositeAlarm' | 'MetricAlarm';
  readonly name: string;
  describe(): object;
}

/** Which alarms are wanted; every condition must hold. */
export interface AlarmFilter {
  readonly AlarmNames?: readonly string[];
  readonly AlarmNamePrefix?: string;
  readonly AlarmTypes?: readonly string[];
  readonly StateValue?: string;
  readonly ActionPrefix?: string;
}

/** Finds alarms: composites before metric alarms, each by name. */
export function findAlarms(scope: Scope, filter: AlarmFilter): FoundAlarm[] {
  const { AlarmTypes: types = [] } = filter;
  const wanted = types.length === 0 ? ['MetricAlarm'] : types;
  return [
    ...(wanted.includes('CompositeAlarm') ? findComposites(scope, filter) : []),
    ...(wanted.includes('MetricAlarm') ? findMetricAlarms(scope, filter) : []),
  ];
}

function findComposites(scope: Scope, filter: AlarmFilter): FoundAlarm[] {
  const { composites } = alarmsOf(scope);
  return wantedNames(composites, filter)
    .map((name) => composites.get(name)!)
    .filter(({ state, configuration }) => meets(filter, state.value, configuration))
    .map((alarm) => ({
      type: 'CompositeAlarm',
      name: alarm.configuration.AlarmName,
      describe: () => describeComposite(scope, alarm),
    }));
}

function findMetricAlarms(scope: Scope, filter: AlarmFilter): FoundAlarm[] {
  const { metricAlarms } = alarmsOf(scope);
  return wantedNames(metricAlarms, filter)
    .map((name) => metricAlarms.get(name)!)
    .filter(({ state, alarm }) => meets(filter, state.value, alarm))
    .map((kept) => ({ type: 'MetricAlarm', name: kept.alarm.AlarmName, describe: () => describeMetricAlarm(kept) }));
}

function wantedNames(
  alarms: ReadonlyMap<string, unknown>,
  { AlarmNames, AlarmNamePrefix = '' }: AlarmFilter,
): string[] {
  const names = AlarmNames === undefined ? [...alarms.keys()] : [...new Set(AlarmNames)].filter((name) => alarms.has(name)); // prettier-ignore
  return names.filter((name) => name.startsWith(AlarmNamePrefix)).sort();
}

type Actions = Readonly<Record<ReturnType<typeof actionListOf>, readonly string[]>>;

function meets({ StateValue, ActionPrefix }: AlarmFilter, value: string, actions: Actions): boolean {
  if (StateValue !== undefined && StateValue !== value) return false;
  if (ActionPrefix === undefined) return true;
  return alarmStates.some((state) => actions[actionListOf(state)].some((action) => action.startsWith(ActionPrefix)));
}
