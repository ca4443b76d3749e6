import { actionHistoryItem, type ActionFate, type AlarmHistoryItem } from '@shopwatch/cloudwatch';
import {
  alarmMessage,
  alarmSms,
  alarmSubject,
  configurationChangeEvent,
  lambdaActionPayload,
  stateChangeEvent,
  type ConfigurationChange,
} from '@shopwatch/notifications';
import { compared } from '../../compare.ts';
import type { ConformanceCase, DocumentFamily, JsonObject } from '../../family.ts';
import { suppressionDeliveryCases } from '../composites/delivery.ts';
import { configuredAs, messageTransition, placeOf, stateOf } from './recorded-alarm.ts';

const sections = ['sns', 'snsActionHistory', 'metricAlarmDelivery', 'compositeSuppressionDelivery'];

/** What alarms sent to topics, functions and EventBridge. */
export const alarmPayloads: DocumentFamily = {
  name: 'alarm-payloads',
  shape: 'document',
  sections,
  recognises: (document) => sections.some((section) => section in document),
  cases(document) {
    const delivery: readonly JsonObject[] = document.metricAlarmDelivery ?? [];
    const put = delivery.find(({ input }) => input !== undefined)?.input;
    const composite = document.compositeSuppressionDelivery;
    return [
      ...(document.sns ?? []).map(messageCase),
      ...delivery.flatMap((step, index) => stepCases(step, index, put)),
      ...(document.snsActionHistory?.failed === undefined ? [] : [historyCase(document.snsActionHistory.failed)]),
      ...(composite === undefined ? [] : [...suppressionDeliveryCases(composite), ...compositeCases(composite)]),
    ];
  },
};

/** The message keeps the order of its members as it was published. */
function messageCase(entry: JsonObject): ConformanceCase {
  return {
    id: `sns ${entry.id}`,
    run() {
      const transition = messageTransition(entry);
      const texts = { subject: alarmSubject(transition), sms: alarmSms(transition) };
      const { subject = texts.subject, sms = texts.sms } = entry;
      const expected = { subject, sms, message: JSON.stringify(entry.message) };
      return compared(expected, { ...texts, message: JSON.stringify(alarmMessage(transition)) });
    },
  };
}

function stepCases(step: JsonObject, index: number, put: JsonObject | undefined): readonly ConformanceCase[] {
  const id = `delivery ${index} ${step.op}`;
  const { event, lambda, actionHistory } = step;
  const cases: ConformanceCase[] = [];
  if (event) cases.push({ id: `${id}: event`, run: () => compared(event, eventOf(event, put)) });
  if (event && lambda)
    cases.push({
      id: `${id}: Lambda payload`,
      run: () => compared(lambda, lambdaActionPayload(transitionOf(event.detail, event, put))),
    });
  if (actionHistory)
    cases.push({
      id: `${id}: action history`,
      run: () => compared(actionHistory, JSON.parse(historyItem(actionHistory).data)),
    });
  return cases;
}

function eventOf(event: JsonObject, put: JsonObject | undefined): unknown {
  const { detail } = event;
  if (detail.previousState) return stateChangeEvent(transitionOf(detail, event, put), event.id);
  const change = {
    ...configuredAs(detail.alarmName, detail.configuration, put),
    place: placeOf(event.resources[0]),
    // The state has a reason and data, whether the event shows them or not.
    state: stateOf({ reason: 'not shown', reasonData: '{}', ...detail.state }),
    at: Date.parse(event.time),
    operation: detail.operation,
    previous: detail.previousConfiguration && configuredAs(detail.alarmName, detail.previousConfiguration, put),
  };
  return configurationChangeEvent(change as ConfigurationChange, event.id);
}

function transitionOf(detail: JsonObject, event: JsonObject, put: JsonObject | undefined) {
  return {
    ...configuredAs(detail.alarmName, detail.configuration, put),
    place: placeOf(event.resources[0]),
    state: stateOf(detail.state),
    previousState: stateOf(detail.previousState),
  };
}

function historyItem(data: JsonObject): AlarmHistoryItem {
  const { actionState, stateUpdateTimestamp: at, error, publishedMessage } = data;
  const fate: ActionFate =
    actionState === 'Failed'
      ? { state: 'Failed', error }
      : { state: 'Succeeded', publishedMessage: publishedMessage ?? undefined };
  const alarm = { alarmName: 'recorded', alarmType: 'MetricAlarm' } as const;
  return actionHistoryItem({ ...alarm, target: data.notificationResource, at, stateUpdatedAt: at, fate });
}

function historyCase({ HistorySummary, HistoryData }: JsonObject): ConformanceCase {
  return {
    id: 'history of a failed action',
    run() {
      const { summary, data } = historyItem(HistoryData);
      return compared({ HistorySummary, HistoryData }, { HistorySummary: summary, HistoryData: JSON.parse(data) });
    },
  };
}

/** The envelopes around what the composites themselves tell. */
function compositeCases({ alarm, events = [], lambda = [] }: JsonObject): readonly ConformanceCase[] {
  const transition = ({ state, previousState }: JsonObject, arn: string) => ({
    alarm,
    configuredAt: 0,
    metricId: '',
    place: placeOf(arn),
    state: stateOf(state),
    previousState: stateOf(previousState),
  });
  return [
    ...events.map((event: JsonObject, index: number) => ({
      id: `composite event ${index}`,
      run: () => compared(event, stateChangeEvent(transition(event.detail, event.resources[0]), event.id)),
    })),
    ...lambda.map((payload: JsonObject, index: number) => ({
      id: `composite Lambda payload ${index}`,
      run: () => compared(payload, lambdaActionPayload(transition(payload.alarmData, payload.alarmArn))),
    })),
  ];
}
