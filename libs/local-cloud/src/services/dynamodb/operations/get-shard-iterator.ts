import { operation } from '../../../operation.ts';
import type { Scope } from '../../../scope.ts';
import { oneOf, required, string } from '../../../shapes/declare.ts';
import { invalid, notFound } from '../faults.ts';
import { demandStream, writeIterator } from '../streams/iterator.ts';
import { latestOf } from '../streams/read-stream.ts';
import { sequenceOf, trim, type Stream } from '../streams/stream.ts';
import { AwsError } from '../../../aws-error.ts';

/** Gives a place in a stream to read from. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html */
export const getShardIterator = operation({
  name: 'GetShardIterator',
  input: {
    StreamArn: string({ required: true, min: 37, max: 1024 }),
    ShardId: string({ required: true, min: 28, max: 65 }),
    ShardIteratorType: required(oneOf('TRIM_HORIZON', 'LATEST', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER')),
    SequenceNumber: string({ min: 21, max: 40 }),
  },
  run({ StreamArn, ShardId, ShardIteratorType: type, SequenceNumber: sequence }, context) {
    const stream = demandStream(context, StreamArn);
    if (ShardId !== stream.shardId) throw notFound(`Requested resource not found: Shard: ${ShardId} not found`);
    return { ShardIterator: writeIterator(context, { stream, after: startOf(context, stream, { type, sequence }) }) };
  },
});

interface Start {
  readonly type: 'AFTER_SEQUENCE_NUMBER' | 'AT_SEQUENCE_NUMBER' | 'LATEST' | 'TRIM_HORIZON';
  readonly sequence: string | undefined;
}

function startOf(scope: Scope, stream: Stream, { type, sequence }: Start): string {
  switch (type) {
    case 'TRIM_HORIZON':
      return '';
    case 'LATEST':
      return latestOf(stream);
    case 'AFTER_SEQUENCE_NUMBER':
      return kept(scope, stream, sequence);
    case 'AT_SEQUENCE_NUMBER':
      return sequenceOf(Number(kept(scope, stream, sequence).slice(1)) - 1);
    default:
      return type satisfies never;
  }
}

function kept(scope: Scope, stream: Stream, sequence: string | undefined): string {
  if (sequence === undefined || !/^\d{21}$/.test(sequence)) throw invalid('Invalid SequenceNumber');
  trim(stream, scope.clock.now());
  const first = sequenceOf(stream.count - stream.records.length + 1);
  if (sequence >= first) return sequence;
  const message = 'The operation attempted to read past the oldest stream record in a shard.';
  throw new AwsError('TrimmedDataAccessException', message);
}
