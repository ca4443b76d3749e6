import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { indexRows } from './index-rows.ts';
import { Rows } from './rows.ts';
import type { Item, TableDefinition, Throughput } from './table-definition.ts';

/** What a table is set to besides. */
export interface TableSettings {
  readonly billingMode: string;
  readonly throughput?: Throughput;
  readonly deletionProtection: boolean;
  readonly tableClass?: string;
  readonly encryption?: { readonly Enabled?: boolean; readonly SSEType?: string; readonly KMSMasterKeyId?: string };
}

/** When items are over: at the second that this attribute holds. */
export interface TimeToLive {
  readonly attribute: string;
  readonly enabled: boolean;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** Continuous backups to go back to; they are recorded, nothing is kept to go back to. */
export interface Recovery {
  /** Epoch milliseconds. */
  readonly since: number;
  readonly days: number;
}

/** A table with its items. */
export interface Table {
  readonly arn: string;
  readonly id: string;
  /** Epoch milliseconds. */
  readonly created: number;
  definition: TableDefinition;
  settings: TableSettings;
  /** Its latest stream, which may be disabled. */
  streamArn?: string | undefined;
  timeToLive?: TimeToLive | undefined;
  recovery?: Recovery | undefined;
  readonly tags: Map<string, string>;
  readonly rows: Rows;
  /** The entries of each index, which follow from the items. */
  readonly indexes: Map<string, Rows>;
}

/** A table in a saved state: indexes are built again. */
type SavedTable = Omit<Table, 'indexes' | 'rows'> & { readonly items: readonly (readonly [string, Item])[] };

/** The tables of a region, by name. */
export const tables = stateSlot('dynamodb.tables', {
  empty: () => new Map<string, Table>(),
  save: (state) =>
    [...state.values()].map(({ rows, indexes: _, ...table }): SavedTable => ({ ...table, items: rows.entries() })),
  load: (saved) =>
    new Map((saved as SavedTable[]).map((table) => [table.definition.TableName, revive(table)] as const)),
});

/** The tables here. */
export function tablesOf(scope: Scope): Map<string, Table> {
  return scope.state(tables);
}

function revive({ items, ...table }: SavedTable): Table {
  const rows = new Rows();
  for (const [key, item] of items) rows.put(key, item);
  return { ...table, rows, indexes: indexRows(table.definition, rows) };
}
