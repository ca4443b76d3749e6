import {
  alarmArn,
  awsTimestamp,
  type AlarmAddress,
  type CompositeAlarmRequest,
  type MetricAlarmRequest,
} from '@shopwatch/cloudwatch';
import type { JsonObject } from '../json/value.ts';
import { isComposite } from './alarm-definition.ts';
import type { AlarmState, AlarmTransition, ConfiguredAlarm } from './alarm-transition.ts';
import { defined } from './defined.ts';
import { renderEventTime } from './event-time.ts';
import { eventQuery } from './metric-queries.ts';

/** An event as EventBridge carries it. */
export interface EventEnvelope extends JsonObject {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** Whole seconds, `2026-09-14T05:42:25Z`. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: JsonObject;
}

/** A change to an alarm's configuration. */
export type ConfigurationChange = ConfiguredAlarm & {
  readonly place: AlarmAddress;
  readonly state: AlarmState;
  /** Epoch milliseconds. */
  readonly at: number;
} & (
    { readonly operation: 'create' | 'delete' } | { readonly operation: 'update'; readonly previous: ConfiguredAlarm }
  );

/**
 * The event of a change of state; it is sent even when actions are disabled or suppressed.
 * @param id the id of the event
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export function stateChangeEvent(transition: AlarmTransition, id: string): EventEnvelope {
  const { alarm, place, state, previousState } = transition;
  return envelope('CloudWatch Alarm State Change', place, alarm.AlarmName, id, state.updatedAt, {
    alarmName: alarm.AlarmName,
    state: eventState(state),
    previousState: eventState(previousState),
    configuration: watchedConfiguration(transition),
  });
}

/** The event of an alarm that is created, updated or deleted; enabling and disabling actions are updates. */
export function configurationChangeEvent(change: ConfigurationChange, id: string): EventEnvelope {
  const { alarm, place, operation } = change;
  return envelope('CloudWatch Alarm Configuration Change', place, alarm.AlarmName, id, change.at, {
    alarmName: alarm.AlarmName,
    operation,
    state: configurationState(change),
    configuration: wholeConfiguration(change),
    ...(change.operation === 'update' ? { previousConfiguration: wholeConfiguration(change.previous) } : {}),
  });
}

function envelope(
  detailType: string,
  place: AlarmAddress,
  name: string,
  id: string,
  at: number,
  detail: JsonObject,
): EventEnvelope {
  return {
    version: '0',
    id,
    'detail-type': detailType,
    source: 'aws.cloudwatch',
    account: place.account,
    time: renderEventTime(at),
    region: place.region,
    resources: [alarmArn(place, name)],
    detail,
  };
}

/** A state as events and Lambda payloads show it. */
export function eventState(state: AlarmState): JsonObject {
  return defined({
    actionsSuppressedBy: state.suppressed?.by,
    actionsSuppressedReason: state.suppressed?.reason,
    value: state.value,
    reason: state.reason,
    reasonData: state.reasonData,
    timestamp: awsTimestamp(state.updatedAt),
    evaluationState: state.evaluationState,
  });
}

/**
 * Only a deleted alarm still tells its reason, and never the data of it (recorded 2026). What suppresses a composite stands
 * beside its state as in the other events; no recording shows it here.
 */
function configurationState({ operation, state }: ConfigurationChange): JsonObject {
  const reason = operation === 'delete' ? state.reason : undefined;
  return defined({
    actionsSuppressedBy: state.suppressed?.by,
    value: state.value,
    reason,
    timestamp: awsTimestamp(state.updatedAt),
  });
}

/** What an alarm watches and its description. */
export function watchedConfiguration({ alarm, metricId }: ConfiguredAlarm): JsonObject {
  const watched = isComposite(alarm) ? rule(alarm) : { metrics: metrics(alarm, metricId) };
  return { ...watched, ...defined({ description: alarm.AlarmDescription }) };
}

function wholeConfiguration({ alarm, configuredAt, metricId }: ConfiguredAlarm): JsonObject {
  return {
    ...(isComposite(alarm) ? rule(alarm) : { ...condition(alarm), metrics: metrics(alarm, metricId) }),
    ...defined({ alarmName: alarm.AlarmName, description: alarm.AlarmDescription }),
    actionsEnabled: alarm.ActionsEnabled ?? true,
    timestamp: awsTimestamp(configuredAt),
    okActions: alarm.OKActions ?? [],
    alarmActions: alarm.AlarmActions ?? [],
    insufficientDataActions: alarm.InsufficientDataActions ?? [],
  };
}

function rule(alarm: CompositeAlarmRequest): JsonObject {
  return defined({
    alarmRule: alarm.AlarmRule,
    actionsSuppressor: alarm.ActionsSuppressor,
    actionsSuppressorWaitPeriod: alarm.ActionsSuppressorWaitPeriod,
    actionsSuppressorExtensionPeriod: alarm.ActionsSuppressorExtensionPeriod,
  });
}

function condition(alarm: MetricAlarmRequest): JsonObject {
  return defined({
    evaluationPeriods: alarm.EvaluationPeriods,
    datapointsToAlarm: alarm.DatapointsToAlarm,
    threshold: alarm.ThresholdMetricId === undefined ? alarm.Threshold : undefined,
    thresholdMetricId: alarm.ThresholdMetricId,
    comparisonOperator: alarm.ComparisonOperator,
    treatMissingData: alarm.TreatMissingData,
    evaluateLowSampleCountPercentile: alarm.EvaluateLowSampleCountPercentile,
  });
}

function metrics(alarm: MetricAlarmRequest, metricId: string): readonly JsonObject[] {
  if (alarm.Metrics) return alarm.Metrics.map(eventQuery);
  const { Namespace, MetricName, Dimensions, Unit, Period = 60 } = alarm;
  const Stat = alarm.ExtendedStatistic ?? alarm.Statistic ?? '';
  return [
    eventQuery({ Id: metricId, MetricStat: { Metric: { Namespace, MetricName, Dimensions }, Period, Stat, Unit } }),
  ];
}
