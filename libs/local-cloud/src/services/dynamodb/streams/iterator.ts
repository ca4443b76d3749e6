import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { notFound } from '../faults.ts';
import { findStream, type Stream } from './stream.ts';

/** How long an iterator is good for. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html */
const LIFETIME = 15 * 60_000;

/** Where a reader is in a stream. */
export interface Position {
  readonly stream: Stream;
  /** The record it has read last; empty is none. */
  readonly after: string;
}

/** Writes where a reader is; it is opaque to clients. */
export function writeIterator(scope: Scope, { stream, after }: Position): string {
  const position = JSON.stringify({ after, issued: scope.clock.now() });
  return `${stream.arn}|1|${Buffer.from(position).toString('base64')}`;
}

/** Reads where a reader is. @throws AwsError ValidationException, ExpiredIteratorException, ResourceNotFoundException */
export function readIterator(scope: Scope, text: string): Position {
  const [arn = '', version, encoded = ''] = text.split('|');
  const position = version === '1' ? parse(encoded) : undefined;
  if (position === undefined) throw new AwsError('ValidationException', 'Invalid ShardIterator');
  if (position.issued + LIFETIME < scope.clock.now()) {
    const message = 'The provided iterator exceeds the maximum age allowed.';
    throw new AwsError('ExpiredIteratorException', message);
  }
  return { stream: demandStream(scope, arn), after: position.after };
}

/** A stream that a request is about. @throws AwsError ResourceNotFoundException */
export function demandStream(scope: Scope, arn: string): Stream {
  const stream = findStream(scope, arn);
  if (stream === undefined) throw notFound(`Requested resource not found: Stream: ${arn} not found`);
  return stream;
}

function parse(encoded: string): { readonly after: string; readonly issued: number } | undefined {
  try {
    const { after, issued } = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Record<string, unknown>;
    return typeof after === 'string' && typeof issued === 'number' ? { after, issued } : undefined;
  } catch {
    return undefined;
  }
}
