import { actionHistoryItem, type ActionFate } from '@shopwatch/cloudwatch';
import recorded from '../../testdata/alarm-payloads.json' with { type: 'json' };
import type { JsonObject } from '../json/value.ts';
import type { Alarm } from './alarm-definition.ts';
import { configurationChangeEvent, stateChangeEvent, type ConfigurationChange } from './alarm-events.ts';
import { alarmMessage } from './alarm-message.ts';
import type { AlarmState, AlarmTransition, ConfiguredAlarm } from './alarm-transition.ts';
import { alarmSms, alarmSubject } from './headline.ts';
import { lambdaActionPayload } from './lambda-action.ts';

/* The recordings are read loosely: what they hold is what is asserted. */
type Loose = any;

const place = { account: '000000000000', region: 'us-east-1' };
const instant = (text: string) => Date.parse(text.replace('+0000', 'Z'));

/** A change of state with the facts of a recorded message. */
function transitionOf({ put, message }: Loose): AlarmTransition {
  const { AlarmName, AlarmDescription, OKActions, AlarmActions, InsufficientDataActions, TriggeringChildren } = message;
  const children = (TriggeringChildren ?? []).map(({ Arn, State }: Loose) => ({
    arn: Arn,
    state: { value: State.Value, timestamp: State.Timestamp },
  }));
  return {
    alarm: { AlarmName, AlarmDescription, OKActions, AlarmActions, InsufficientDataActions, ...put },
    configuredAt: instant(message.AlarmConfigurationUpdatedTimestamp ?? message.StateChangeTime),
    metricId: 'm',
    place,
    state: {
      value: message.NewStateValue,
      reason: message.NewStateReason,
      reasonData: JSON.stringify({ triggeringAlarms: children }),
      updatedAt: instant(message.StateChangeTime),
    },
    previousState: { value: message.OldStateValue, reason: '', updatedAt: 0 },
  };
}

describe('alarm messages, as recorded', () => {
  test.each((recorded.sns as Loose[]).map((each) => [each.id, each] as const))('%s', (_, each) => {
    const transition = transitionOf(each);
    expect(JSON.stringify(alarmMessage(transition))).toBe(JSON.stringify(each.message));
    if (each.subject) expect(alarmSubject(transition)).toBe(each.subject);
    if (each.sms) expect(alarmSms(transition)).toBe(each.sms);
  });
});

function stateOf(state: Loose): AlarmState {
  const suppressed = state.actionsSuppressedBy && {
    by: state.actionsSuppressedBy,
    reason: state.actionsSuppressedReason,
  };
  const { value, reason, reasonData, timestamp } = state;
  return { value, reason, reasonData, updatedAt: instant(timestamp), ...(suppressed ? { suppressed } : {}) };
}

/** The alarm of the delivery recording as one of its events describes it. */
function configuredAs(configuration: Loose, put: Loose): ConfiguredAlarm {
  const { description, threshold, actionsEnabled, timestamp, metrics } = configuration;
  const alarm = { ...put, AlarmDescription: description, Threshold: threshold, ActionsEnabled: actionsEnabled };
  return { alarm: alarm as Alarm, configuredAt: instant(timestamp ?? '1970-01-01T00:00:00Z'), metricId: metrics[0].id };
}

const delivery = recorded.metricAlarmDelivery as Loose[];
const put = delivery[0].input;
const account = '123456789012';
const deliveryPlace = { account, region: 'us-east-1' };

describe('events of a metric alarm, as recorded', () => {
  const events = delivery.filter((step) => step.event).map((step, index) => [`${index} ${step.op}`, step] as const);

  test.each(events)('%s', (_, { event, lambda }) => {
    const { detail } = event;
    if (detail.previousState) {
      const transition = {
        ...configuredAs(detail.configuration, put),
        place: deliveryPlace,
        state: stateOf(detail.state),
        previousState: stateOf(detail.previousState),
      };
      expect(stateChangeEvent(transition, event.id)).toEqual(event);
      if (lambda) expect(JSON.stringify(lambdaActionPayload(transition))).toBe(JSON.stringify(lambda));
      return;
    }
    const change = {
      ...configuredAs(detail.configuration, put),
      place: deliveryPlace,
      state: stateOf({ reason: 'not shown', reasonData: '{}', ...detail.state }),
      at: Date.parse(event.time),
      operation: detail.operation,
      previous: detail.previousConfiguration && configuredAs(detail.previousConfiguration, put),
    } as ConfigurationChange;
    expect(configurationChangeEvent(change, event.id)).toEqual(event);
  });
});

describe('the history of an action, as recorded', () => {
  const line = (data: Loose) => {
    const { actionState, stateUpdateTimestamp: stateUpdatedAt, notificationResource: target, error } = data;
    const fate: ActionFate =
      actionState === 'Failed' ? { state: 'Failed', error } : { state: 'Succeeded', publishedMessage: undefined };
    const at = stateUpdatedAt;
    return actionHistoryItem({ alarmName: 'orders', alarmType: 'MetricAlarm', target, at, stateUpdatedAt, fate });
  };

  test.each(delivery.filter((each) => each.actionHistory).map((step) => [step.state[1], step.actionHistory] as const))(
    'after %s',
    (_, data) => expect(JSON.parse(line(data).data)).toEqual(data),
  );

  test('a failed action keeps its error in the data, not in the summary', () => {
    const { HistorySummary, HistoryData } = recorded.snsActionHistory.failed;
    const { summary, data } = line(HistoryData);
    expect({ summary, data }).toEqual({ summary: HistorySummary, data: JSON.stringify(HistoryData) });
  });
});

describe('events of a suppressed composite alarm, as recorded', () => {
  const { alarm, events, lambda } = recorded.compositeSuppressionDelivery as Loose;
  const transition = ({ state, previousState }: Loose): AlarmTransition => ({
    alarm,
    configuredAt: 0,
    metricId: '',
    place: deliveryPlace,
    state: stateOf(state),
    previousState: stateOf(previousState),
  });

  test.each((events as Loose[]).map((event, index) => [index, event] as const))('%i', (_, event) => {
    expect(stateChangeEvent(transition(event.detail), event.id)).toEqual(event);
  });

  test.each((lambda as JsonObject[]).map((payload, index) => [index, payload] as const))('payload %i', (_, payload) => {
    expect(lambdaActionPayload(transition(payload['alarmData']))).toEqual(payload);
  });
});
