import { engineAction, engineChecks, engineRules } from './engine-modules.ts';
import type { Rules, Store } from './engine-types.ts';

/** The engine's operations on items, by their names there. */
const OPERATIONS = {
  BatchGetItem: 'batchGetItem',
  BatchWriteItem: 'batchWriteItem',
  DeleteItem: 'deleteItem',
  GetItem: 'getItem',
  PutItem: 'putItem',
  Query: 'query',
  Scan: 'scan',
  UpdateItem: 'updateItem',
} as const;

export type ItemOperation = keyof typeof OPERATIONS;

/** The input of an operation on items, as the wire had it. */
export type ItemInput = Readonly<Record<string, unknown>>;

/** Checks the input of an operation and reads the expressions in it. @throws what `translateFault` turns into AWS's error */
export function checked(store: Store, operation: ItemOperation, input: ItemInput): Record<string, unknown> {
  return check(store, engineRules(OPERATIONS[operation]), input);
}

/** Checks what makes a table. @throws the same */
export function checkTable(store: Store, input: ItemInput): void {
  check(store, engineRules('createTable'), input);
}

/** Carries out an operation whose input was checked. */
export function act(store: Store, operation: ItemOperation, data: Record<string, unknown>): Promise<object> {
  return new Promise((resolve, reject) => {
    engineAction(OPERATIONS[operation])(store, data, (fault, result) =>
      fault ? reject(fault as Error) : resolve(result as object),
    );
  });
}

/** The same for operations on one item, which the engine has done when it returns. */
export function actNow(
  store: Store,
  operation: 'DeleteItem' | 'GetItem' | 'PutItem' | 'UpdateItem',
  data: Record<string, unknown>,
): object {
  let outcome: { readonly fault: unknown; readonly result: unknown } | undefined;
  engineAction(OPERATIONS[operation])(store, data, (fault, result) => (outcome = { fault, result }));
  if (outcome === undefined) throw new Error(`${operation} has not ended at once`);
  if (outcome.fault) throw outcome.fault;
  return outcome.result as object;
}

function check(store: Store, { types, custom }: Rules, input: ItemInput): Record<string, unknown> {
  const data = engineChecks().checkTypes(structuredClone(input), types);
  engineChecks().checkValidations(data, types, custom, store);
  return data;
}
