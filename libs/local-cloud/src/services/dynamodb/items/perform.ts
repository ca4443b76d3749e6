import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { act, actNow, checked, type ItemInput, type ItemOperation } from '../engine/engine.ts';
import type { Store } from '../engine/engine-types.ts';
import { storeOver } from '../engine/table-store.ts';
import { translateFault } from '../faults.ts';
import { refuseSteered } from '../signals/table-condition.ts';
import { tableNameOf } from '../tables/find-table.ts';
import { tablesOf } from '../tables/table.ts';
import { publishFailure, publishSuccess, type ConsumedCapacity, type ItemWork } from './item-metrics.ts';

const READS: ReadonlySet<string> = new Set(['BatchGetItem', 'GetItem', 'Query', 'Scan', 'TransactGetItems']);

/** Carries out an operation of the engine on items: with the conditions that tables are under, and with its metrics. */
export function perform(scope: Scope, operation: ItemOperation, input: ItemInput): Promise<object> {
  const request = named(scope, input);
  const returning = request['ReturnConsumedCapacity'];
  return counted(scope, workOf(operation, request), async () => {
    const store = storeOver(scope);
    const data = checked(store, operation, request);
    refuseSteeredTables(scope, tableNamesOf(request));
    // The metrics want to know, whether or not the client does.
    const result = await run(store, operation, request, { ...data, ReturnConsumedCapacity: 'INDEXES' });
    const { ConsumedCapacity: used, ...rest } = result as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
    const consumed = used === undefined ? [] : [used].flat();
    const returned = 'Count' in rest ? (rest as { Count: number }).Count : undefined;
    const shown = shownCapacity(consumed, returning);
    return { result: { ...rest, ConsumedCapacity: Array.isArray(used) ? shown : shown?.[0] }, consumed, returned };
  });
}

/** What a piece of work came to, for the client and for the metrics. */
interface Outcome {
  readonly result: object;
  readonly consumed: readonly ConsumedCapacity[];
  readonly returned?: number | undefined;
}

/** Does something with items and publishes what came of it. */
export async function counted(scope: Scope, work: ItemWork, run: () => Promise<Outcome>): Promise<object> {
  try {
    const { result, consumed, returned } = await run();
    publishSuccess(scope, work, { consumed, returned });
    return result;
  } catch (fault) {
    const error = translateFault(fault);
    if (error !== undefined) publishFailure(scope, work, error);
    throw error ?? fault;
  }
}

/** Says what is about to be done, for the metrics. */
export function workOf(operation: string, request: ItemInput): ItemWork {
  return { operation, reads: READS.has(operation), tableNames: tableNamesOf(request) };
}

/** @throws AwsError when one of the tables is under a condition that lets nobody in */
export function refuseSteeredTables(scope: Scope, names: readonly string[]): void {
  for (const name of names) {
    const table = tablesOf(scope).get(name);
    if (table !== undefined) refuseSteered(scope, table);
  }
}

/** What the client wants to know of the capacity it used. */
export function shownCapacity(consumed: readonly ConsumedCapacity[], asked: unknown): ConsumedCapacity[] | undefined {
  if (asked === 'INDEXES') return [...consumed];
  if (asked !== 'TOTAL') return undefined;
  return consumed.map(({ TableName, CapacityUnits }) => ({ TableName, CapacityUnits }));
}

async function run(
  store: Store,
  operation: ItemOperation,
  request: ItemInput,
  data: Record<string, unknown>,
): Promise<object> {
  if (operation === 'PutItem' || operation === 'UpdateItem' || operation === 'DeleteItem') {
    try {
      return actNow(store, operation, data);
    } catch (fault) {
      throw withItem(store, request, fault);
    }
  }
  const result = await act(store, operation, data);
  return operation === 'BatchGetItem' ? inOrder(result, request) : result;
}

/** Adds the item that a condition failed for, where the client asked for it. */
function withItem(store: Store, request: ItemInput, fault: unknown): unknown {
  const error = translateFault(fault);
  const wanted = request['ReturnValuesOnConditionCheckFailure'] === 'ALL_OLD';
  if (!wanted || error?.code !== 'ConditionalCheckFailedException') return fault;
  const item = currentItem(store, request);
  return new AwsError(error.code, error.message, { members: { Item: item } });
}

/** The item that a write is about, as it is now. */
export function currentItem(store: Store, request: ItemInput): unknown {
  const TableName = request['TableName'] as string;
  let keys = request['Key'];
  store.getTable(TableName, (_, table) => {
    const item = request['Item'] as Readonly<Record<string, unknown>> | undefined;
    if (item === undefined || table === undefined) return;
    keys = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName]]));
  });
  return (actNow(store, 'GetItem', { TableName, Key: keys }) as { Item?: unknown }).Item;
}

/** The engine gives the items of a batch in an order drawn by chance; here they come as they were asked for. */
function inOrder(result: object, request: ItemInput): object {
  const asked = request['RequestItems'] as Readonly<Record<string, { readonly Keys: readonly object[] }>>;
  const { Responses } = result as { Responses: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> };
  const place = (table: string, item: Readonly<Record<string, unknown>>): number =>
    asked[table]!.Keys.findIndex((key) =>
      Object.entries(key).every(([name, value]) => JSON.stringify(value) === JSON.stringify(item[name])),
    );
  const ordered = Object.entries(Responses).map(
    ([table, items]) => [table, [...items].sort((left, right) => place(table, left) - place(table, right))] as const,
  );
  return { ...result, Responses: Object.fromEntries(ordered) };
}

/** Tables may be named by their ARNs; the engine knows names only. */
function named(scope: Scope, input: ItemInput): ItemInput {
  const { TableName: name, RequestItems: batch } = input;
  if (batch !== undefined) {
    const entries = Object.entries(batch as object).map(([table, requests]) => [tableNameOf(scope, table), requests]);
    return { ...input, RequestItems: Object.fromEntries(entries) };
  }
  return typeof name === 'string' ? { ...input, TableName: tableNameOf(scope, name) } : input;
}

function tableNamesOf({ TableName: name, RequestItems: batch }: ItemInput): string[] {
  if (typeof batch === 'object' && batch !== null) return Object.keys(batch);
  return typeof name === 'string' ? [name] : [];
}
