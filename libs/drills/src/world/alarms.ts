import type { ActionTaken, AlarmDefinition, AlarmRecord, StateChange } from '../runner/performance.ts';
import { awsCall } from './aws-call.ts';
import type { Place, World } from './place.ts';

interface HistoryItem {
  readonly AlarmName: string;
  readonly Timestamp: number;
  readonly HistoryItemType: 'Action' | 'ConfigurationUpdate' | 'StateUpdate';
  readonly HistorySummary: string;
  readonly HistoryData: string;
}

interface Page {
  readonly MetricAlarms?: readonly AlarmDefinition[];
  readonly CompositeAlarms?: readonly AlarmDefinition[];
  readonly AlarmHistoryItems?: readonly HistoryItem[];
  readonly NextToken?: string;
}

const AlarmTypes = ['MetricAlarm', 'CompositeAlarm'];

/** Reads every alarm as it is now, without a past; of two with one name, the first place's. */
export async function readAlarms(world: World): Promise<Map<string, AlarmRecord>> {
  const records = new Map<string, AlarmRecord>();
  for (const place of world.places) {
    for (const page of await pages(world, place, 'DescribeAlarms', { AlarmTypes })) {
      for (const definition of page.MetricAlarms ?? []) enter(records, { kind: 'metric', place, definition });
      for (const definition of page.CompositeAlarms ?? []) enter(records, { kind: 'composite', place, definition });
    }
  }
  return records;
}

/** Adds to alarms what has happened to them since a moment. */
export async function withHistory(
  world: World,
  alarms: ReadonlyMap<string, AlarmRecord>,
  since: number,
): Promise<Map<string, AlarmRecord>> {
  const items = new Map<string, HistoryItem[]>();
  for (const place of world.places) {
    const input = { AlarmTypes, StartDate: since / 1000, ScanBy: 'TimestampAscending' };
    for (const page of await pages(world, place, 'DescribeAlarmHistory', input)) {
      for (const item of page.AlarmHistoryItems ?? []) {
        items.set(item.AlarmName, [...(items.get(item.AlarmName) ?? []), item]);
      }
    }
  }
  const played = [...alarms].map(([name, record]) => [name, { ...record, ...past(items.get(name) ?? []) }] as const);
  return new Map(played);
}

function enter(
  records: Map<string, AlarmRecord>,
  { kind, place, definition }: Pick<AlarmRecord, 'definition' | 'kind'> & { readonly place: Place },
): void {
  const name = definition.AlarmName;
  if (records.has(name)) return;
  const initial = definition.StateValue;
  records.set(name, { name, kind, region: place.region, definition, initial, changes: [], actions: [] });
}

async function pages({ cloud }: World, place: Place, operation: string, input: object): Promise<Page[]> {
  const found: Page[] = [];
  let NextToken: string | undefined;
  do {
    const page: Page = await awsCall(cloud, place, { service: 'monitoring', operation }, { ...input, NextToken });
    found.push(page);
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found;
}

function past(items: readonly HistoryItem[]): Pick<AlarmRecord, 'actions' | 'changes'> {
  return {
    changes: items.filter(({ HistoryItemType }) => HistoryItemType === 'StateUpdate').map(stateChange),
    actions: items.filter(({ HistoryItemType }) => HistoryItemType === 'Action').map(actionTaken),
  };
}

interface StateData {
  readonly oldState: { readonly stateValue: StateChange['from'] };
  readonly newState: { readonly stateValue: StateChange['to']; readonly stateReason: string };
}

function stateChange({ Timestamp, HistoryData }: HistoryItem): StateChange {
  const { oldState, newState } = JSON.parse(HistoryData) as StateData;
  const at = Math.round(Timestamp * 1000);
  return { at, from: oldState.stateValue, to: newState.stateValue, reason: newState.stateReason };
}

interface ActionData {
  readonly actionState: ActionTaken['fate'];
  readonly notificationResource: string;
  readonly publishedMessage: string | null;
  readonly error: string | null;
}

function actionTaken({ Timestamp, HistorySummary, HistoryData }: HistoryItem): ActionTaken {
  const data = JSON.parse(HistoryData) as ActionData;
  const fields = data.publishedMessage === null ? undefined : messageFields(data.publishedMessage);
  return {
    at: Math.round(Timestamp * 1000),
    target: data.notificationResource,
    fate: data.actionState,
    ...(data.actionState === 'Succeeded' ? {} : { why: data.error ?? HistorySummary }),
    ...(fields && { fields }),
  };
}

/** What a topic got is JSON by protocol, and the part for all protocols is JSON again. */
function messageFields(message: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const published = JSON.parse(message) as Record<string, unknown>;
    return typeof published['default'] === 'string'
      ? (JSON.parse(published['default']) as Record<string, unknown>)
      : published;
  } catch {
    return undefined;
  }
}
