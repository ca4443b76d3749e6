import batchGetItem from 'dynalite/actions/batchGetItem.js';
import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import deleteItem from 'dynalite/actions/deleteItem.js';
import getItem from 'dynalite/actions/getItem.js';
import putItem from 'dynalite/actions/putItem.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import updateItem from 'dynalite/actions/updateItem.js';
import batchGetItemRules from 'dynalite/validations/batchGetItem.js';
import batchWriteItemRules from 'dynalite/validations/batchWriteItem.js';
import createTableRules from 'dynalite/validations/createTable.js';
import deleteItemRules from 'dynalite/validations/deleteItem.js';
import getItemRules from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import putItemRules from 'dynalite/validations/putItem.js';
import queryRules from 'dynalite/validations/query.js';
import scanRules from 'dynalite/validations/scan.js';
import updateItemRules from 'dynalite/validations/updateItem.js';
import type { Action, Rules, Store } from './engine-types.ts';

/** The engine's operations on items, with what each takes. */
const OPERATIONS = {
  BatchGetItem: { action: batchGetItem, rules: batchGetItemRules },
  BatchWriteItem: { action: batchWriteItem, rules: batchWriteItemRules },
  DeleteItem: { action: deleteItem, rules: deleteItemRules },
  GetItem: { action: getItem, rules: getItemRules },
  PutItem: { action: putItem, rules: putItemRules },
  Query: { action: query, rules: queryRules },
  Scan: { action: scan, rules: scanRules },
  UpdateItem: { action: updateItem, rules: updateItemRules },
} as const satisfies Readonly<Record<string, { readonly action: Action; readonly rules: Rules }>>;

export type ItemOperation = keyof typeof OPERATIONS;

/** The input of an operation on items, as the wire had it. */
export type ItemInput = Readonly<Record<string, unknown>>;

/** Checks the input of an operation and reads the expressions in it. @throws what `translateFault` turns into AWS's error */
export function checked(store: Store, operation: ItemOperation, input: ItemInput): Record<string, unknown> {
  return check(store, OPERATIONS[operation].rules, input);
}

/** Checks what makes a table. @throws the same */
export function checkTable(store: Store, input: ItemInput): void {
  check(store, createTableRules, input);
}

/** Carries out an operation whose input was checked. */
export function act(store: Store, operation: ItemOperation, data: Record<string, unknown>): Promise<object> {
  return new Promise((resolve, reject) => {
    const done = (fault: unknown, result: unknown): void =>
      fault ? reject(fault as Error) : resolve(result as object);
    OPERATIONS[operation].action(store, data, done);
  });
}

/** The same for operations on one item, which the engine has done when it returns. */
export function actNow(
  store: Store,
  operation: 'DeleteItem' | 'GetItem' | 'PutItem' | 'UpdateItem',
  data: Record<string, unknown>,
): object {
  let outcome: { readonly fault: unknown; readonly result: unknown } | undefined;
  OPERATIONS[operation].action(store, data, (fault, result) => (outcome = { fault, result }));
  if (outcome === undefined) throw new Error(`${operation} has not ended at once`);
  if (outcome.fault) throw outcome.fault;
  return outcome.result as object;
}

function check(store: Store, { types, custom }: Rules, input: ItemInput): Record<string, unknown> {
  const data = validations.checkTypes(structuredClone(input), types);
  validations.checkValidations(data, types, custom, store);
  return data;
}
