import { Readable } from 'node:stream';
import type { Scope } from '../../../scope.ts';
import { notFound } from '../faults.ts';
import { noteChange, type Author } from '../streams/note-change.ts';
import type { Rows } from '../tables/rows.ts';
import { tablesOf, type Table } from '../tables/table.ts';
import type { Callback, RowStore, Store } from './engine-types.ts';

/** The largest item, in bytes. @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const LARGEST_ITEM = 409_600;

/** How a store of tables writes. */
export interface StoreSettings {
  /** Carries out a write, or keeps it until all of a transaction are sure. @default at once */
  readonly write?: (write: () => void) => void;
  /** Who changes items, for their streams. @default a client */
  readonly author?: Author;
}

/**
 * The tables of a region as the engine's actions see them. All of it answers before it returns, so that one action is over before the next
 * begins and none of them needs a lock.
 */
export function storeOver(scope: Scope, { write = (work) => work(), author }: StoreSettings = {}): Store {
  const table = (name: string): Table => {
    const found = tablesOf(scope).get(name);
    if (found === undefined) throw notFound();
    return found;
  };
  return {
    options: { maxItemSize: LARGEST_ITEM },
    getTable(name, done) {
      const found = tablesOf(scope).get(name);
      if (found === undefined) done(notFound());
      else done(null, found.definition);
    },
    getItemDb(name) {
      const { rows } = table(name);
      return rowStore(rows, (key, item) =>
        write(() => {
          const before = rows.get(key);
          if (item === undefined) rows.delete(key);
          else rows.put(key, item);
          noteChange(scope, table(name), { before, after: item, author });
        }),
      );
    },
    getIndexDb(_kind, name, index) {
      const entries = table(name).indexes.get(index)!;
      return rowStore(entries, (key, item) =>
        write(() => (item === undefined ? entries.delete(key) : entries.put(key, item))),
      );
    },
  };
}

type Change =
  Parameters<Rows['put']> extends [infer Key, infer Row] ? (key: Key, item: Row | undefined) => void : never;

function rowStore(rows: Rows, change: Change): RowStore {
  return {
    lock: (_key, work) => work((done: Callback) => done),
    get: (key, done) => done(null, rows.get(key)),
    put(key, item, done) {
      change(key, item);
      done(null);
    },
    del(key, done) {
      change(key, undefined);
      done(null);
    },
    createValueStream: (range) => Readable.from(rows.range(range)),
  };
}
