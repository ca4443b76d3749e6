import { admitLogEvents } from '@shopwatch/logs';
import { AwsError } from '../../../aws-error.ts';
import { operation } from '../../../operation.ts';
import { integer, list, required, string, structure } from '../../../shapes/declare.ts';
import { findGroup } from '../groups/find-group.ts';
import { takeIn } from '../ingestion/take-in.ts';
import { groupName, streamName } from '../inputs.ts';
import { SEQUENCE_TOKEN } from '../streams/describe-stream.ts';
import { findStream } from '../streams/find-stream.ts';

/** Takes events into a stream; what is too old or too far ahead is left out. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html */
export const putLogEvents = operation({
  name: 'PutLogEvents',
  input: {
    logGroupName: required(groupName),
    logStreamName: required(streamName),
    logEvents: list(
      structure({ timestamp: integer({ required: true, min: 0 }), message: string({ required: true, min: 1 }) }),
      {
        required: true,
        min: 1,
        max: 10_000,
      },
    ),
    sequenceToken: string({ min: 1 }),
  },
  run({ logGroupName, logStreamName, logEvents }, context) {
    const group = findGroup(context, logGroupName);
    const stream = findStream(group, logStreamName);
    const { retentionInDays } = group;
    const now = context.clock.now();
    const admission = admitLogEvents(logEvents, retentionInDays === undefined ? { now } : { now, retentionInDays });
    if (!admission.ok) throw new AwsError(admission.error.code, admission.error.message);
    takeIn(context, group, stream, admission.accepted);
    return { nextSequenceToken: SEQUENCE_TOKEN, rejectedLogEventsInfo: admission.rejected };
  },
});
