import type { AlarmAddress } from '../alarms/create-alarm.ts';
import type { Instant } from '../series.ts';
import type { CompositeAlarm, CompositeConfiguration } from './composite-alarm.ts';
import type { AlarmEvent, CompositeTransition } from './effects.ts';
import { suppressionReason } from './reasons.ts';
import { suppressorFields } from './suppressor.ts';
import { awsTimestamp } from './timestamps.ts';

/**
 * Tells EventBridge of a new state or a new phase of suppression.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export function stateChangeEvent(transition: CompositeTransition): AlarmEvent {
  const { arn, configuration, state } = transition.after;
  return {
    detailType: 'CloudWatch Alarm State Change',
    at: state.updatedAt,
    resources: [arn],
    detail: { alarmName: configuration.AlarmName, ...stateChange(transition) },
  };
}

/** Writes what a Lambda function gets that is an action of a composite (recorded 2026). */
export function compositeLambdaPayload(transition: CompositeTransition, { account, region }: AlarmAddress): object {
  const { arn, configuration, state } = transition.after;
  return {
    source: 'aws.cloudwatch',
    alarmArn: arn,
    accountId: account,
    time: awsTimestamp(state.updatedAt),
    region,
    alarmData: { alarmName: configuration.AlarmName, ...stateChange(transition) },
  };
}

/**
 * Tells EventBridge that a composite was created, updated or deleted; `state` is the one before any new evaluation, and only
 * a deletion gives its reason (recorded 2026 for metric alarms).
 */
export function configurationChangeEvent(
  operation: 'create' | 'update' | 'delete',
  at: Instant,
  alarm: CompositeAlarm,
  previous?: CompositeAlarm,
): AlarmEvent {
  const { state, suppression } = previous ?? alarm;
  return {
    detailType: 'CloudWatch Alarm Configuration Change',
    at,
    resources: [alarm.arn],
    detail: {
      alarmName: alarm.configuration.AlarmName,
      operation,
      state: {
        ...(suppression && { actionsSuppressedBy: suppression.by }),
        value: state.value,
        ...(operation === 'delete' && { reason: state.reason }),
        timestamp: awsTimestamp(state.updatedAt),
      },
      configuration: wholeConfiguration(alarm),
      ...(previous && { previousConfiguration: wholeConfiguration(previous) }),
    },
  };
}

function stateChange({ before, after, suppressorArn }: CompositeTransition): object {
  return {
    state: stateDetail(after, suppressorArn),
    previousState: stateDetail(before, suppressorArn),
    configuration: { ...ruleConfiguration(after.configuration), ...description(after.configuration) },
  };
}

function stateDetail({ state, suppression }: CompositeAlarm, suppressorArn = ''): object {
  return {
    ...(suppression && {
      actionsSuppressedBy: suppression.by,
      actionsSuppressedReason: suppressionReason(suppression, suppressorArn),
    }),
    value: state.value,
    reason: state.reason,
    ...(state.reasonData !== undefined && { reasonData: state.reasonData }),
    timestamp: awsTimestamp(state.updatedAt),
  };
}

function wholeConfiguration({ configuration, configurationUpdatedAt }: CompositeAlarm): object {
  return {
    ...ruleConfiguration(configuration),
    alarmName: configuration.AlarmName,
    ...description(configuration),
    actionsEnabled: configuration.ActionsEnabled,
    timestamp: awsTimestamp(configurationUpdatedAt),
    okActions: configuration.OKActions,
    alarmActions: configuration.AlarmActions,
    insufficientDataActions: configuration.InsufficientDataActions,
  };
}

function ruleConfiguration(configuration: CompositeConfiguration): object {
  return { alarmRule: configuration.AlarmRule, ...suppressorFields(configuration) };
}

function description({ AlarmDescription }: CompositeConfiguration): object {
  return AlarmDescription === undefined ? {} : { description: AlarmDescription };
}
