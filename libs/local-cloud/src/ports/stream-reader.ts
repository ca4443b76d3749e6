import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** One record of a stream, as a function gets it. */
export interface StreamEvent {
  /** Its place in the shard: later ones are greater as text. */
  readonly sequence: string;
  /** When it came into the stream, in epoch milliseconds. */
  readonly at: number;
  readonly event: Readonly<Record<string, unknown>>;
}

/** A stream as its readers see it; each has one shard. */
export interface StreamSummary {
  readonly shardId: string;
  /** The place of its latest record; empty when there was none. */
  readonly latest: string;
}

/** Reads the streams of tables; DynamoDB provides it. */
export const streamReader = port<{
  find(scope: Scope, streamArn: string): StreamSummary | undefined;
  /** The records behind a place (empty is the beginning) that are still there, at most `most`. */
  read(
    scope: Scope,
    streamArn: string,
    from: { readonly after: string; readonly most: number },
  ): readonly StreamEvent[];
}>('stream-reader');
