import {
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  PutMetricAlarmCommand,
  PutMetricDataCommand,
  SetAlarmStateCommand,
  type AlarmHistoryItem,
  type CompositeAlarm,
  type HistoryItemType,
  type MetricAlarm,
  type PutMetricAlarmCommandInput,
  type StateValue,
} from '@aws-sdk/client-cloudwatch';
import { testCloud, type TestCloud } from '../../../testing/test-cloud.ts';
import { cloudwatch } from '../service.ts';
import { receivers, type Receivers } from './receivers.ts';

const MINUTE = 60_000;

/** The topic that alarms of these specs notify. */
export const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:alerts';

/** A cloud with CloudWatch and nothing else in it, with words for what specs about alarms do over and over. */
export interface AlarmCloud extends TestCloud {
  readonly receivers: Receivers;
  readonly cloudwatch: () => CloudWatchClient;
  /** The present moment plus so many minutes. */
  at(minutes: number): Date;
  /** Publishes a value of the metric `Shop/Errors` for the present minute, then lets so many minutes go by. */
  minute(value?: number, minutes?: number): Promise<void>;
  /** Puts an alarm on `Shop/Errors`: above 5 for one minute. */
  putAlarm(name: string, more?: Partial<PutMetricAlarmCommandInput>): Promise<void>;
  setState(name: string, state: StateValue, more?: { readonly StateReasonData?: string }): Promise<void>;
  alarm(name: string): Promise<MetricAlarm>;
  composite(name: string): Promise<CompositeAlarm>;
  /** The state of an alarm of either kind. */
  stateOf(name: string): Promise<StateValue | undefined>;
  /** What happened to an alarm of either kind, newest first. */
  history(name: string, type?: HistoryItemType): Promise<AlarmHistoryItem[]>;
}

/** Starts such a cloud for the specs of one file. */
export function alarmCloud(): AlarmCloud {
  const taken = receivers();
  const cloud = testCloud({ services: [cloudwatch, taken.service] });
  const client = (): CloudWatchClient => cloud.client(CloudWatchClient);
  beforeEach(() => taken.clear());
  const describe = (name: string) =>
    client().send(new DescribeAlarmsCommand({ AlarmNames: [name], AlarmTypes: ['CompositeAlarm', 'MetricAlarm'] }));
  return {
    ...cloud,
    receivers: taken,
    cloudwatch: client,
    at: (minutes) => new Date(cloud.local.clock.now() + minutes * MINUTE),
    async minute(value, minutes = 1) {
      const MetricData = [{ MetricName: 'Errors', Value: value }];
      if (value !== undefined) await client().send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData }));
      await cloud.local.clock.advance(minutes * MINUTE);
    },
    async putAlarm(AlarmName, more = {}) {
      await client().send(new PutMetricAlarmCommand({ ...errorsAbove5, ...more, AlarmName }));
    },
    async setState(AlarmName, StateValue, more = {}) {
      await client().send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'by hand', ...more }));
    },
    alarm: async (name) => (await describe(name)).MetricAlarms![0]!,
    composite: async (name) => (await describe(name)).CompositeAlarms![0]!,
    async stateOf(name) {
      const { MetricAlarms = [], CompositeAlarms = [] } = await describe(name);
      return [...MetricAlarms, ...CompositeAlarms][0]?.StateValue;
    },
    async history(AlarmName, HistoryItemType) {
      const AlarmTypes = ['CompositeAlarm', 'MetricAlarm'] as const;
      const request = new DescribeAlarmHistoryCommand({ AlarmName, HistoryItemType, AlarmTypes: [...AlarmTypes] });
      return (await client().send(request)).AlarmHistoryItems!;
    },
  };
}

const errorsAbove5 = {
  Namespace: 'Shop',
  MetricName: 'Errors',
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 5,
  ComparisonOperator: 'GreaterThanThreshold',
} as const;
