import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { streamsOf } from '../streams/stream.ts';

/** Lists the streams of all tables, or of one. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html */
export const listStreams = operation({
  name: 'ListStreams',
  input: {
    TableName: string(),
    Limit: integer({ min: 1, max: 100 }),
    ExclusiveStartStreamArn: string({ min: 37, max: 1024 }),
  },
  run({ TableName, Limit = 100, ExclusiveStartStreamArn: after }, context) {
    const all = streamsOf(context).filter(({ tableName }) => TableName === undefined || tableName === TableName);
    const from = after === undefined ? 0 : all.findIndex(({ arn }) => arn === after) + 1;
    const page = all.slice(from, from + Limit);
    return {
      Streams: page.map(({ arn, label, tableName }) => ({ StreamArn: arn, StreamLabel: label, TableName: tableName })),
      LastEvaluatedStreamArn: all.length > from + Limit ? page.at(-1)?.arn : undefined,
    };
  },
});
