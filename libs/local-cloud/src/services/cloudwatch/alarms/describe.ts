import {
  alarmArn,
  referencedName,
  suppressionReason,
  type AlarmState,
  type ApiMetricDataQuery,
  type CompositeAlarm,
} from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { homeOf } from '../home.ts';
import { metricAlarmsOf, alarmsOf, type KeptAlarm } from './alarm-table.ts';

/** A metric alarm as DescribeAlarms shows it: what was not given stays absent. */
export function describeMetricAlarm({ alarm, state }: KeptAlarm): object {
  const { AlarmConfigurationUpdatedTimestamp, Dimensions = [], Metrics, ...configuration } = alarm;
  return {
    ...configuration,
    AlarmConfigurationUpdatedTimestamp: new Date(AlarmConfigurationUpdatedTimestamp),
    Dimensions,
    Metrics: Metrics?.map(describeQuery),
    ...describeState(state),
  };
}

/** A composite alarm as DescribeAlarms shows it. */
export function describeComposite(scope: Scope, alarm: CompositeAlarm): object {
  const { configuration, configurationUpdatedAt, state, arn } = alarm;
  return {
    ...configuration,
    AlarmArn: arn,
    AlarmConfigurationUpdatedTimestamp: new Date(configurationUpdatedAt),
    ...describeState(state),
    ...describeSuppression(scope, alarm),
  };
}

function describeQuery({ ReturnData = true, ...query }: ApiMetricDataQuery): object {
  return { ...query, ReturnData };
}

function describeState({ value, reason, reasonData, updatedAt, transitionedAt }: AlarmState): object {
  return {
    StateValue: value,
    StateReason: reason,
    StateReasonData: reasonData,
    StateUpdatedTimestamp: new Date(updatedAt),
    StateTransitionedTimestamp: new Date(transitionedAt),
  };
}

function describeSuppression(scope: Scope, { suppression, configuration }: CompositeAlarm): object {
  if (suppression === undefined) return {};
  const name = referencedName(configuration.ActionsSuppressor!);
  const arn = metricAlarmsOf(scope)(name)?.arn ?? alarmsOf(scope).composites.get(name)?.arn;
  return {
    ActionsSuppressedBy: suppression.by,
    ActionsSuppressedReason: suppressionReason(suppression, arn ?? alarmArn(homeOf(scope), name)),
  };
}
