import { isDeepStrictEqual } from 'node:util';
import { engineFunctions } from '../engine/engine-modules.ts';
import { eventSources } from '../../../ports/event-sources.ts';
import type { Scope } from '../../../scope.ts';
import type { Table } from '../tables/table.ts';
import type { Item, KeyElement } from '../tables/table-definition.ts';
import { sequenceOf, streams, trim, type Stream, type StreamRecord } from './stream.ts';

/** Who changed an item: undefined is a client, otherwise the service that did so by itself. */
export type Author = string | undefined;

/** An item before and after; undefined is not there. */
export interface ItemChange {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  readonly author?: Author;
}

/**
 * Writes a change into the stream of its table; one that changes nothing leaves no record.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 */
export function noteChange(scope: Scope, { streamArn }: Table, change: ItemChange): void {
  const stream = streamArn === undefined ? undefined : scope.state(streams).get(streamArn);
  if (stream === undefined || stream.closed !== undefined) return;
  const { before, after } = change;
  // Items of the engine have no prototype, those from the wire have one; only what is in them counts.
  if (isDeepStrictEqual(plain(before), plain(after))) return;
  const now = scope.clock.now();
  stream.records.push(recordOf(scope, stream, change));
  trim(stream, now);
  scope.port(eventSources).arrived(scope, stream.arn);
}

function recordOf(scope: Scope, stream: Stream, { before, after, author }: ItemChange): StreamRecord {
  stream.count += 1;
  const keys = keysOf(stream.keySchema, (after ?? before)!);
  const old = stream.viewType === 'OLD_IMAGE' || stream.viewType === 'NEW_AND_OLD_IMAGES' ? before : undefined;
  const fresh = stream.viewType === 'NEW_IMAGE' || stream.viewType === 'NEW_AND_OLD_IMAGES' ? after : undefined;
  const size = [keys, old, fresh].reduce(
    (sum, image) => sum + (image === undefined ? 0 : engineFunctions().itemSize(image)),
    0,
  );
  return {
    sequence: sequenceOf(stream.count),
    id: scope.ids.hex(32),
    name: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    at: scope.clock.now(),
    keys,
    before: old,
    after: fresh,
    size,
    ...(author === undefined ? {} : { principal: author }),
  };
}

/** The key of an item. */
export function keysOf(keySchema: readonly KeyElement[], item: Item): Item {
  return Object.fromEntries(keySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName]!]));
}

function plain(item: Item | undefined): unknown {
  return item === undefined ? undefined : structuredClone(item);
}
