import type { Alarm, AlarmState, AlarmTransition, ConfiguredAlarm } from '@shopwatch/notifications';
import type { JsonObject } from '../../family.ts';

/** Reads a moment as AWS writes it in messages. */
export function instant(text: string): number {
  return Date.parse(text.replace('+0000', 'Z'));
}

/** The state that an event or a Lambda payload shows. */
export function stateOf({ value, reason, reasonData, timestamp, ...state }: JsonObject): AlarmState {
  const suppressed = state.actionsSuppressedBy && {
    by: state.actionsSuppressedBy,
    reason: state.actionsSuppressedReason,
  };
  return { value, reason, reasonData, updatedAt: instant(timestamp), ...(suppressed ? { suppressed } : {}) };
}

/** The place that an ARN names. */
export function placeOf(arn: string) {
  const [, , , region = '', account = ''] = arn.split(':');
  return { account, region };
}

/** The change of state that an SNS message tells of. */
export function messageTransition({ put, message }: JsonObject): AlarmTransition {
  const { AlarmName, AlarmDescription, OKActions, AlarmActions, InsufficientDataActions, TriggeringChildren } = message;
  const triggeringAlarms = (TriggeringChildren ?? []).map(({ Arn, State }: JsonObject) => ({
    arn: Arn,
    state: { value: State.Value, timestamp: State.Timestamp },
  }));
  return {
    alarm: { AlarmName, AlarmDescription, OKActions, AlarmActions, InsufficientDataActions, ...put },
    configuredAt: instant(message.AlarmConfigurationUpdatedTimestamp ?? message.StateChangeTime),
    metricId: 'm',
    place: placeOf(message.AlarmArn),
    state: {
      value: message.NewStateValue,
      reason: message.NewStateReason,
      reasonData: JSON.stringify({ triggeringAlarms }),
      updatedAt: instant(message.StateChangeTime),
    },
    previousState: { value: message.OldStateValue, reason: '', updatedAt: 0 },
    afterMuteWindow: message.ActionExecutedAfterMuteWindow,
  };
}

/** The alarm of an event as the event itself describes it; `put` is what the alarm was made with, if that was recorded. */
export function configuredAs(name: string, configuration: JsonObject, put: JsonObject = {}): ConfiguredAlarm {
  const { timestamp, metrics = [] } = configuration;
  const alarm = { ...described(configuration), ...put, AlarmName: name, ...changed(configuration) } as Alarm;
  return { alarm, configuredAt: instant(timestamp ?? '1970-01-01T00:00:00Z'), metricId: metrics[0]?.id ?? '' };
}

/** What an update may have changed since the alarm was put. */
function changed({ description, threshold, actionsEnabled }: JsonObject): JsonObject {
  return { AlarmDescription: description, Threshold: threshold, ActionsEnabled: actionsEnabled };
}

function described(configuration: JsonObject): JsonObject {
  const [query] = configuration.metrics ?? [];
  const { metric, period, stat, unit } = query?.metricStat ?? {};
  return {
    EvaluationPeriods: configuration.evaluationPeriods,
    DatapointsToAlarm: configuration.datapointsToAlarm,
    ComparisonOperator: configuration.comparisonOperator,
    TreatMissingData: configuration.treatMissingData,
    OKActions: configuration.okActions,
    AlarmActions: configuration.alarmActions,
    InsufficientDataActions: configuration.insufficientDataActions,
    Namespace: metric?.namespace,
    MetricName: metric?.name,
    Dimensions: Object.entries(metric?.dimensions ?? {}).map(([Name, Value]) => ({ Name, Value })),
    Period: period,
    Unit: unit,
    [stat?.startsWith('p') ? 'ExtendedStatistic' : 'Statistic']: stat,
  };
}
