import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { findGroup } from '../groups/find-group.ts';
import { groupName, streamName } from '../inputs.ts';
import { findStream } from '../streams/find-stream.ts';

/** Deletes a log stream with its events. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogStream.html */
export const deleteLogStream = operation({
  name: 'DeleteLogStream',
  input: { logGroupName: required(groupName), logStreamName: required(streamName) },
  run({ logGroupName, logStreamName }, context) {
    const group = findGroup(context, logGroupName);
    group.streams.delete(findStream(group, logStreamName).name);
    return undefined;
  },
});
