import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { demandStream } from '../streams/iterator.ts';
import { latestOf } from '../streams/read-stream.ts';
import { sequenceOf } from '../streams/stream.ts';

/** Shows a stream and its shard. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html */
export const describeStream = operation({
  name: 'DescribeStream',
  input: {
    StreamArn: string({ required: true, min: 37, max: 1024 }),
    Limit: integer({ min: 1, max: 100 }),
    ExclusiveStartShardId: string({ min: 28, max: 65 }),
  },
  run({ StreamArn, ExclusiveStartShardId: after }, context) {
    const stream = demandStream(context, StreamArn);
    const open = stream.closed === undefined;
    const last = open ? {} : { EndingSequenceNumber: latestOf(stream) || sequenceOf(0) };
    const shard = {
      ShardId: stream.shardId,
      SequenceNumberRange: { StartingSequenceNumber: sequenceOf(1), ...last },
    };
    return {
      StreamDescription: {
        StreamArn: stream.arn,
        StreamLabel: stream.label,
        StreamStatus: open ? 'ENABLED' : 'DISABLED',
        StreamViewType: stream.viewType,
        CreationRequestDateTime: new Date(stream.created),
        TableName: stream.tableName,
        KeySchema: stream.keySchema,
        Shards: after === stream.shardId ? [] : [shard],
      },
    };
  },
});
