import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import type { Item, KeyElement } from '../tables/table-definition.ts';

/** Which images of an item a stream holds. */
export type ViewType = 'KEYS_ONLY' | 'NEW_AND_OLD_IMAGES' | 'NEW_IMAGE' | 'OLD_IMAGE';

/** One change of an item. */
export interface StreamRecord {
  /** Its place: later ones are greater as text. */
  readonly sequence: string;
  readonly id: string;
  readonly name: 'INSERT' | 'MODIFY' | 'REMOVE';
  /** Epoch milliseconds. */
  readonly at: number;
  readonly keys: Item;
  readonly before?: Item | undefined;
  readonly after?: Item | undefined;
  /** Bytes. */
  readonly size: number;
  /** The service that changed it by itself: `dynamodb.amazonaws.com` when its time was over. */
  readonly principal?: string;
}

/** The changes of a table's items over the last day, oldest first. */
export interface Stream {
  readonly arn: string;
  readonly label: string;
  readonly tableName: string;
  readonly keySchema: readonly KeyElement[];
  readonly viewType: ViewType;
  readonly shardId: string;
  /** Epoch milliseconds. */
  readonly created: number;
  /** When it was disabled. */
  closed?: number;
  /** How many records there were. */
  count: number;
  readonly records: StreamRecord[];
}

/** How long records stay. @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html */
export const RETENTION = 24 * 3_600_000;

/** The streams of a region, by ARN. A disabled one stays until its records are gone. */
export const streams = stateSlot('dynamodb.streams', { empty: () => new Map<string, Stream>() });

/** Finds a stream where its ARN says; undefined when there is none. */
export function findStream(scope: Scope, arn: string): Stream | undefined {
  const place = parseArn(arn);
  if (place?.service !== 'dynamodb') return undefined;
  return scope.in({ account: place.account, region: place.region }).state(streams).get(arn);
}

/** The place of the n-th record: twenty-one digits, of which only the order means something. */
export function sequenceOf(count: number): string {
  return `1${String(count).padStart(20, '0')}`;
}

/** Lets go of what is too old. */
export function trim(stream: Stream, now: number): void {
  const kept = stream.records.findIndex(({ at }) => at > now - RETENTION);
  stream.records.splice(0, kept < 0 ? stream.records.length : kept);
}

/** Begins a stream of a table's changes. */
export function openStream(
  scope: Scope,
  table: { readonly arn: string; readonly name: string; readonly keySchema: readonly KeyElement[] },
  viewType: ViewType,
): Stream {
  const created = scope.clock.now();
  const label = new Date(created).toISOString().slice(0, -1);
  const stream: Stream = {
    arn: `${table.arn}/stream/${label}`,
    label,
    tableName: table.name,
    keySchema: table.keySchema,
    viewType,
    shardId: `shardId-${String(created).padStart(20, '0')}-${scope.ids.hex(8)}`,
    created,
    count: 0,
    records: [],
  };
  scope.state(streams).set(stream.arn, stream);
  return stream;
}

/** Ends a stream; what is in it can be read for another day. */
export function closeStream(scope: Scope, arn: string | undefined): void {
  const stream = arn === undefined ? undefined : scope.state(streams).get(arn);
  if (stream !== undefined) stream.closed ??= scope.clock.now();
}

/** The streams that are still there: what was disabled more than a day ago is forgotten. */
export function streamsOf(scope: Scope): Stream[] {
  const now = scope.clock.now();
  const all = scope.state(streams);
  for (const { arn, closed } of all.values()) if (closed !== undefined && closed <= now - RETENTION) all.delete(arn);
  return [...all.values()];
}
