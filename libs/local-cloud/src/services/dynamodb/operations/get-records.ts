import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { readIterator, writeIterator } from '../streams/iterator.ts';
import { latestOf, recordOut, recordsAfter } from '../streams/read-stream.ts';

/** Reads the records of a stream from a place on. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html */
export const getRecords = operation({
  name: 'GetRecords',
  input: { ShardIterator: string({ required: true, min: 1, max: 2048 }), Limit: integer({ min: 1, max: 1000 }) },
  run({ ShardIterator, Limit = 1000 }, context) {
    const { stream, after } = readIterator(context, ShardIterator);
    const records = recordsAfter(context, stream, { after, most: Limit });
    const last = records.at(-1)?.sequence ?? after;
    const over = stream.closed !== undefined && last >= latestOf(stream);
    return {
      Records: records.map((record) => recordOut(record, stream, context.region)),
      NextShardIterator: over ? undefined : writeIterator(context, { stream, after: last }),
    };
  },
});
