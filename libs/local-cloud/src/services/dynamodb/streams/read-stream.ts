import type { StreamEvent, StreamSummary } from '../../../ports/stream-reader.ts';
import type { Scope } from '../../../scope.ts';
import { findStream, sequenceOf, trim, type Stream, type StreamRecord } from './stream.ts';

/** A stream for those who read it for functions. */
export function summaryOf(scope: Scope, arn: string): StreamSummary | undefined {
  const stream = findStream(scope, arn);
  return stream && { shardId: stream.shardId, latest: latestOf(stream) };
}

/** The records behind a place. */
export function readEvents(
  scope: Scope,
  arn: string,
  from: { readonly after: string; readonly most: number },
): readonly StreamEvent[] {
  const stream = findStream(scope, arn);
  if (stream === undefined) return [];
  const region = arn.split(':')[3]!;
  return recordsAfter(scope, stream, from).map((record) => ({
    sequence: record.sequence,
    at: record.at,
    event: eventOf(record, stream, region),
  }));
}

/** The records behind a place that are still there. */
export function recordsAfter(
  scope: Scope,
  stream: Stream,
  { after, most }: { readonly after: string; readonly most: number },
): readonly StreamRecord[] {
  trim(stream, scope.clock.now());
  const from = stream.records.findIndex(({ sequence }) => sequence > after);
  return from < 0 ? [] : stream.records.slice(from, from + most);
}

/** The place of the latest record; empty when there was none. */
export function latestOf({ count }: Stream): string {
  return count === 0 ? '' : sequenceOf(count);
}

/** A record as a function gets it. @see https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
function eventOf(record: StreamRecord, { arn, viewType }: Stream, region: string): Record<string, unknown> {
  const { principal } = record;
  return {
    ...headOf(record, region),
    dynamodb: { ApproximateCreationDateTime: Math.floor(record.at / 1000), ...imagesOf(record, viewType) },
    ...(principal === undefined ? {} : { userIdentity: { type: 'Service', principalId: principal } }),
    eventSourceARN: arn,
  };
}

/** A record as clients of the stream get it. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html */
export function recordOut(record: StreamRecord, { viewType }: Stream, region: string): Record<string, unknown> {
  const { principal } = record;
  return {
    ...headOf(record, region),
    dynamodb: {
      ApproximateCreationDateTime: new Date(Math.floor(record.at / 1000) * 1000),
      ...imagesOf(record, viewType),
    },
    ...(principal === undefined ? {} : { userIdentity: { Type: 'Service', PrincipalId: principal } }),
  };
}

function headOf({ id, name }: StreamRecord, region: string): Record<string, unknown> {
  return { eventID: id, eventName: name, eventVersion: '1.1', eventSource: 'aws:dynamodb', awsRegion: region };
}

function imagesOf({ keys, after, before, sequence, size }: StreamRecord, viewType: string): Record<string, unknown> {
  return {
    Keys: keys,
    ...(after === undefined ? {} : { NewImage: after }),
    ...(before === undefined ? {} : { OldImage: before }),
    SequenceNumber: sequence,
    SizeBytes: size,
    StreamViewType: viewType,
  };
}
