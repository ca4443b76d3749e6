import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { findGroup } from '../groups/find-group.ts';
import { groupName, streamName } from '../inputs.ts';
import { createStream } from '../streams/find-stream.ts';

/** Makes a log stream. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html */
export const createLogStream = operation({
  name: 'CreateLogStream',
  input: { logGroupName: required(groupName), logStreamName: required(streamName) },
  run({ logGroupName, logStreamName }, context) {
    createStream(findGroup(context, logGroupName), logStreamName, context.clock.now());
    return undefined;
  },
});
