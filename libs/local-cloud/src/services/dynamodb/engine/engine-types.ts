import type { Readable } from 'node:stream';
import type { Item, KeyElement, SecondaryIndex, TableDefinition } from '../tables/table-definition.ts';

/** Called with an error or a result. */
export type Callback<Result = unknown> = (fault: unknown, result?: Result) => void;

/** Which rows of a table or an index, by the engine's keys. */
export interface RowRange {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
  readonly reverse?: boolean;
  /** -1 is all. */
  readonly limit?: number;
}

/** The rows of a table or an index as the engine uses them. */
export interface RowStore {
  lock(key: string, work: (release: (done: Callback) => Callback) => void): void;
  get(key: string, done: Callback<Item>): void;
  put(key: string, item: Item, done: Callback): void;
  del(key: string, done: Callback): void;
  createValueStream(range: RowRange): Readable;
}

/** What the engine's actions work on, in place of its own database. */
export interface Store {
  readonly options: { readonly maxItemSize: number };
  getTable(name: string, done: Callback<TableDefinition>): void;
  getItemDb(table: string): RowStore;
  getIndexDb(kind: string, table: string, index: string): RowStore;
}

/** One operation of the engine on items. */
export type Action = (store: Store, data: Record<string, unknown>, done: Callback) => void;

/** What the engine checks about the input of one operation. */
export interface Rules {
  readonly types: object;
  readonly custom?: (data: never, store: Store) => string | undefined;
}

/** The engine's checks: the kinds of the members, then their constraints. */
export interface Validations {
  checkTypes(data: object, types: object): Record<string, unknown>;
  checkValidations(data: object, types: object, custom: Rules['custom'], store: Store): void;
}

/** An entry that an index has to have, or to lose. */
export interface IndexAction {
  readonly index: string;
  readonly key: string;
  readonly item: Item;
}

/** The engine's functions on keys and sizes. */
export interface EngineFunctions {
  createKey(item: Item, table: TableDefinition, keySchema?: readonly KeyElement[]): string;
  getIndexActions(
    indexes: readonly SecondaryIndex[],
    before: Item | undefined,
    after: Item | undefined,
    table: TableDefinition,
  ): { readonly puts: readonly IndexAction[]; readonly deletes: readonly Omit<IndexAction, 'item'>[] };
  itemSize(item: Item): number;
}
