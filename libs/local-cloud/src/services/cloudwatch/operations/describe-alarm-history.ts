import type { AlarmHistoryItem } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { integer, list, oneOf, string, timestamp } from '../../../shapes/declare.ts';
import { historyOf } from '../alarms/alarm-log.ts';
import { invalidNextToken } from '../faults.ts';
import { scanBy } from '../shapes.ts';

/** Tells what happened to alarms, newest first; only metric alarms unless other types are asked for. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmHistory.html */
export const describeAlarmHistory = operation({
  name: 'DescribeAlarmHistory',
  input: {
    AlarmName: string({ min: 1, max: 255 }),
    AlarmTypes: list(oneOf('CompositeAlarm', 'MetricAlarm', 'LogAlarm')),
    HistoryItemType: oneOf('ConfigurationUpdate', 'StateUpdate', 'Action'),
    StartDate: timestamp(),
    EndDate: timestamp(),
    MaxRecords: integer({ min: 1, max: 100 }),
    NextToken: string(),
    ScanBy: scanBy,
  },
  run(input, context) {
    const { AlarmTypes: types = [], StartDate = -Infinity, EndDate = Infinity } = input;
    const wanted: readonly string[] = types.length === 0 ? ['MetricAlarm'] : types;
    const items = historyOf(context).filter(
      ({ alarmName, alarmType, type, timestamp: at }) =>
        (input.AlarmName === undefined || input.AlarmName === alarmName) &&
        (input.HistoryItemType === undefined || input.HistoryItemType === type) &&
        wanted.includes(alarmType) &&
        at >= StartDate &&
        at <= EndDate,
    );
    const ordered = input.ScanBy === 'TimestampAscending' ? items : items.toReversed();
    const page = pageOf(ordered, { token: input.NextToken, size: input.MaxRecords ?? 100 });
    if (page === undefined) throw invalidNextToken();
    return { AlarmHistoryItems: page.items.map(describeItem), NextToken: page.nextToken };
  },
});

function describeItem({ alarmName, alarmType, timestamp: at, type, summary, data }: AlarmHistoryItem): object {
  return {
    AlarmName: alarmName,
    AlarmType: alarmType,
    Timestamp: new Date(at),
    HistoryItemType: type,
    HistorySummary: summary,
    HistoryData: data,
  };
}
