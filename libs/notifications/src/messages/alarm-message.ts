import {
  alarmArn,
  awsTimestamp,
  capitalStatistic,
  javaDouble,
  type CompositeAlarmRequest,
  type MetricAlarmRequest,
} from '@shopwatch/cloudwatch';
import { isJsonArray, isJsonObject, readJsonObject, type JsonObject, type JsonValue } from '../json/value.ts';
import { isComposite, type Alarm } from './alarm-definition.ts';
import type { AlarmTransition } from './alarm-transition.ts';
import { defined } from './defined.ts';
import { messageDimensions, messageQuery } from './metric-queries.ts';
import { regionName } from './region-names.ts';

/**
 * The JSON that CloudWatch publishes to a topic when an alarm changes state, members in AWS's order (recorded 2026).
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
 */
export function alarmMessage(transition: AlarmTransition): JsonObject {
  const { alarm } = transition;
  return isComposite(alarm) ? compositeMessage(transition, alarm) : metricMessage(transition, alarm);
}

/** The text of a message: the JSON with its threshold as a double, `50.0` (observed in messages up to 2026). */
export function alarmMessageText(message: JsonObject): string {
  return renderJson(message, '');
}

function renderJson(value: JsonValue, name: string): string {
  if (isJsonArray(value)) return `[${value.map((item) => renderJson(item, '')).join(',')}]`;
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${renderJson(inner, key)}`);
    return `{${members.join(',')}}`;
  }
  return name === 'Threshold' && typeof value === 'number' ? javaDouble(value) : JSON.stringify(value);
}

function metricMessage(transition: AlarmTransition, alarm: MetricAlarmRequest): JsonObject {
  return {
    ...opening(transition),
    AlarmConfigurationUpdatedTimestamp: awsTimestamp(transition.configuredAt),
    ...change(transition),
    OldStateValue: transition.previousState.value,
    ActionExecutedAfterMuteWindow: transition.afterMuteWindow ?? false,
    ...actions(alarm),
    Trigger: alarm.Metrics ? queryTrigger(alarm) : metricTrigger(alarm),
  };
}

/** A composite alarm tells neither its trigger nor when it was configured, but which children moved it. */
function compositeMessage(transition: AlarmTransition, alarm: CompositeAlarmRequest): JsonObject {
  return {
    ...opening(transition),
    ...change(transition),
    ...actions(alarm),
    ActionExecutedAfterMuteWindow: transition.afterMuteWindow ?? false,
    OldStateValue: transition.previousState.value,
    AlarmRule: alarm.AlarmRule,
    TriggeringChildren: triggeringChildren(transition.state.reasonData),
  };
}

function opening({ alarm, place }: AlarmTransition): JsonObject {
  return {
    AlarmName: alarm.AlarmName,
    AlarmDescription: alarm.AlarmDescription ?? null,
    AWSAccountId: place.account,
  };
}

function change({ alarm, place, state }: AlarmTransition): JsonObject {
  return {
    NewStateValue: state.value,
    NewStateReason: state.reason,
    StateChangeTime: awsTimestamp(state.updatedAt),
    Region: regionName(place.region),
    AlarmArn: alarmArn(place, alarm.AlarmName),
  };
}

function actions({ OKActions = [], AlarmActions = [], InsufficientDataActions = [] }: Alarm): JsonObject {
  return { OKActions, AlarmActions, InsufficientDataActions };
}

function metricTrigger(alarm: MetricAlarmRequest): JsonObject {
  return {
    ...defined({ MetricName: alarm.MetricName, Namespace: alarm.Namespace }),
    ...statistic(alarm),
    Unit: alarm.Unit ?? null,
    Dimensions: messageDimensions(alarm.Dimensions),
    ...defined({ Period: alarm.Period }),
    ...condition(alarm),
  };
}

/** An alarm on an expression has the period of its metrics. */
function queryTrigger(alarm: MetricAlarmRequest): JsonObject {
  const metrics = alarm.Metrics ?? [];
  const Period = alarm.Period ?? metrics.map((query) => query.MetricStat?.Period ?? query.Period).find(Boolean);
  return { ...defined({ Period }), ...condition(alarm), Metrics: metrics.map(messageQuery) };
}

function statistic({ Statistic, ExtendedStatistic }: MetricAlarmRequest): JsonObject {
  return ExtendedStatistic === undefined
    ? { StatisticType: 'Statistic', Statistic: capitalStatistic(Statistic ?? '') }
    : { StatisticType: 'ExtendedStatistic', ExtendedStatistic };
}

function condition(alarm: MetricAlarmRequest): JsonObject {
  return defined({
    EvaluationPeriods: alarm.EvaluationPeriods,
    DatapointsToAlarm: alarm.DatapointsToAlarm,
    ComparisonOperator: alarm.ComparisonOperator,
    Threshold: alarm.ThresholdMetricId === undefined ? alarm.Threshold : undefined,
    ThresholdMetricId: alarm.ThresholdMetricId,
    TreatMissingData: alarm.TreatMissingData ?? 'missing',
    EvaluateLowSampleCountPercentile: alarm.EvaluateLowSampleCountPercentile ?? '',
  });
}

/** The children that the reason data of a composite alarm names. */
function triggeringChildren(reasonData: string | undefined): readonly JsonValue[] {
  const alarms = readJsonObject(reasonData ?? '')?.['triggeringAlarms'];
  if (!isJsonArray(alarms)) return [];
  return alarms.filter(isJsonObject).map(({ arn = null, state }) => {
    const { value = null, timestamp = null } = isJsonObject(state) ? state : {};
    return { Arn: arn, State: { Value: value, Timestamp: timestamp } };
  });
}
