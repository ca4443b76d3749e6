import type { AlarmHistoryItem } from './alarm-history-item.ts';
import { awsTimestamp } from './timestamps.ts';
import type { Instant } from '../series.ts';
import type { AlarmState, AlarmTransition } from './alarm-state.ts';
import { capitalStatistic } from './capital-statistic.ts';
import { JavaDouble, JsonText, javaJson } from './java-json.ts';
import type { ApiDimension, ApiMetricDataQuery, MetricAlarm } from './metric-alarm.ts';

/** Writes the history line of a new state (recorded 2025). */
export function alarmStateItem(alarm: MetricAlarm, { at, before, after }: AlarmTransition): AlarmHistoryItem {
  const data = { version: '1.0', oldState: historicState(before), newState: historicState(after) };
  return item(alarm, 'StateUpdate', at, `Alarm updated from ${before.value} to ${after.value}`, data);
}

/** Writes the history line of a new alarm. */
export function alarmCreatedItem(alarm: MetricAlarm, state: AlarmState): AlarmHistoryItem {
  const at = alarm.AlarmConfigurationUpdatedTimestamp;
  return configurationItem(alarm, at, 'created', { type: 'Create', createdAlarm: historicAlarm(alarm, state) });
}

/** Writes the history line of a new configuration; in the shape recorded in 2026 for composite alarms. */
export function alarmUpdatedItem(before: MetricAlarm, after: MetricAlarm, state: AlarmState): AlarmHistoryItem {
  const updatedAlarm = historicAlarm(after, state);
  const originalUpdatedFields = differing(historicAlarm(before, state), updatedAlarm);
  const at = after.AlarmConfigurationUpdatedTimestamp;
  return configurationItem(after, at, 'updated', { type: 'Update', updatedAlarm, originalUpdatedFields });
}

/** Writes the history line of a deleted alarm; in the shape of the other two, since no recording shows it. */
export function alarmDeletedItem(alarm: MetricAlarm, state: AlarmState, at: Instant): AlarmHistoryItem {
  return configurationItem(alarm, at, 'deleted', { type: 'Delete', deletedAlarm: historicAlarm(alarm, state) });
}

function configurationItem(alarm: MetricAlarm, at: Instant, verb: string, data: object): AlarmHistoryItem {
  return item(alarm, 'ConfigurationUpdate', at, `Alarm "${alarm.AlarmName}" ${verb}`, { version: '1.0', ...data });
}

function item(
  alarm: MetricAlarm,
  type: AlarmHistoryItem['type'],
  timestamp: Instant,
  summary: string,
  data: object,
): AlarmHistoryItem {
  return { alarmName: alarm.AlarmName, alarmType: 'MetricAlarm', timestamp, type, summary, data: javaJson(data) };
}

/** Reason data given by hand is JSON too: SetAlarmState refuses anything else. */
function historicState({ value, reason, reasonData }: AlarmState): object {
  const stateReasonData = reasonData === undefined ? undefined : new JsonText(reasonData);
  return { stateValue: value, stateReason: reason, stateReasonData };
}

/** The names and their order, `okactions` included, are AWS's (seen 2022); Statistic shows as `extendedStatistic` (recorded 2026). */
function historicAlarm(alarm: MetricAlarm, state: AlarmState): Record<string, unknown> {
  return {
    alarmName: alarm.AlarmName,
    alarmDescription: alarm.AlarmDescription,
    alarmArn: alarm.AlarmArn,
    alarmConfigurationUpdatedTimestamp: awsTimestamp(alarm.AlarmConfigurationUpdatedTimestamp),
    namespace: alarm.Namespace,
    metricName: alarm.MetricName,
    extendedStatistic: alarm.ExtendedStatistic ?? (alarm.Statistic && capitalStatistic(alarm.Statistic)),
    period: alarm.Period,
    unit: alarm.Unit,
    dimensions: alarm.MetricName === undefined ? undefined : (alarm.Dimensions ?? []).map(historicDimension),
    metrics: alarm.Metrics?.map(historicQuery),
    threshold: alarm.Threshold === undefined ? undefined : new JavaDouble(alarm.Threshold),
    thresholdMetricId: alarm.ThresholdMetricId,
    comparisonOperator: alarm.ComparisonOperator,
    evaluationPeriods: alarm.EvaluationPeriods,
    datapointsToAlarm: alarm.DatapointsToAlarm,
    treatMissingData: alarm.TreatMissingData,
    evaluateLowSampleCountPercentile: alarm.EvaluateLowSampleCountPercentile,
    stateValue: state.value,
    stateUpdatedTimestamp: awsTimestamp(state.updatedAt),
    actionsEnabled: alarm.ActionsEnabled,
    alarmActions: alarm.AlarmActions,
    insufficientDataActions: alarm.InsufficientDataActions,
    okactions: alarm.OKActions,
  };
}

const historicDimension = ({ Name, Value }: ApiDimension) => ({ value: Value, name: Name });

function historicQuery({ Id, MetricStat, Expression, Label, Period, ReturnData }: ApiMetricDataQuery): object {
  const metric = MetricStat && {
    namespace: MetricStat.Metric.Namespace,
    metricName: MetricStat.Metric.MetricName,
    dimensions: (MetricStat.Metric.Dimensions ?? []).map(historicDimension),
  };
  return {
    id: Id,
    metricStat: MetricStat && { metric, period: MetricStat.Period, stat: MetricStat.Stat, unit: MetricStat.Unit },
    expression: Expression,
    label: Label,
    period: Period,
    returnData: ReturnData ?? true,
  };
}

function differing(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(before).filter((name) => javaJson(before[name] ?? null) !== javaJson(after[name] ?? null));
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}
