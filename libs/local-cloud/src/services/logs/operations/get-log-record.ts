import { discoverFields } from '@shopwatch/logs';
import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { invalidParameter } from '../faults.ts';
import { pointedRecord } from '../queries/pointer.ts';

/** Gives all fields of the event that a query's `@ptr` stands for. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogRecord.html */
export const getLogRecord = operation({
  name: 'GetLogRecord',
  input: { logRecordPointer: string({ required: true }), unmask: boolean() },
  run({ logRecordPointer }, context) {
    const record = pointedRecord(context, logRecordPointer);
    if (record === undefined) throw invalidParameter('The specified logRecordPointer is invalid.');
    const found = [...discoverFields(record)].map(([name, value]) => [name, String(value)]);
    const { timestamp, ingestionTime, message, logStream, log, ptr } = record;
    return {
      logRecord: {
        ...Object.fromEntries(found),
        '@timestamp': String(timestamp),
        '@ingestionTime': String(ingestionTime),
        '@message': message,
        '@logStream': logStream,
        '@log': log,
        '@ptr': ptr,
      },
    };
  },
});
