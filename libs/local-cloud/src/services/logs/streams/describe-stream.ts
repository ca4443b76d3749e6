import type { Scope } from '../../../scope.ts';
import { groupArn, type LogGroup } from '../groups/group.ts';
import type { LogStream } from './stream.ts';

/** What every request and answer still calls a sequence token; nobody has had to give the right one since 2023. */
export const SEQUENCE_TOKEN = '49039859596189245610594862541395063817394178946211894754';

/** A stream as DescribeLogStreams shows it; its `storedBytes` is 0 by AWS's own word. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogStream.html */
export function describeStream(scope: Scope, group: LogGroup, stream: LogStream): object {
  return {
    logStreamName: stream.name,
    creationTime: stream.created,
    firstEventTimestamp: stream.events[0]?.timestamp,
    lastEventTimestamp: stream.events.at(-1)?.timestamp,
    lastIngestionTime: stream.lastIngestion,
    uploadSequenceToken: SEQUENCE_TOKEN,
    arn: `${groupArn(scope, group.name)}:log-stream:${stream.name}`,
    storedBytes: 0,
  };
}
