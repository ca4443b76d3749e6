import { engineFunctions } from '../engine/engine-modules.ts';
import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { actNow, checked, type ItemInput } from '../engine/engine.ts';
import { storeOver } from '../engine/table-store.ts';
import { invalid, notFound, translateFault } from '../faults.ts';
import { tableNameOf } from '../tables/find-table.ts';
import { tablesOf } from '../tables/table.ts';
import type { Item } from '../tables/table-definition.ts';
import type { ConsumedCapacity, ItemWork } from './item-metrics.ts';
import { counted, currentItem, refuseSteeredTables, shownCapacity } from './perform.ts';

/** What the engine calls the kinds of actions; a check is a deletion that nobody carries out. */
const KINDS = {
  ConditionCheck: 'DeleteItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
} as const;

type Kind = keyof typeof KINDS;

/** One action of a transaction, by its kind. */
export type TransactionItem = Readonly<Partial<Record<Kind, ItemInput>>>;

interface Step {
  readonly kind: Kind;
  readonly input: ItemInput;
}

/** Why an action stood in the way of its transaction, or that it did not. */
interface Reason {
  readonly Code: string;
  readonly Message?: string;
  readonly Item?: unknown;
}

/** An action carried out as far as can be without writing. */
interface Trial {
  readonly reason: Reason;
  readonly result: { readonly Item?: unknown; readonly ConsumedCapacity?: ConsumedCapacity };
  readonly writes: readonly (() => void)[];
}

/** Writes all or nothing. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
export function transactWrite(scope: Scope, items: readonly TransactionItem[], asked: unknown): Promise<object> {
  const steps = items.map((item) => stepOf(scope, item));
  return counted(scope, workOf('TransactWriteItems', steps, false), () => {
    const trials = attempts(scope, steps);
    refuseTwice(scope, steps);
    for (const { writes } of trials) for (const write of writes) write();
    const consumed = capacityOf(trials);
    return Promise.resolve({ result: { ConsumedCapacity: shownCapacity(consumed, asked) }, consumed });
  });
}

/** Reads several items at one moment. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html */
export function transactGet(scope: Scope, items: readonly TransactionItem[], asked: unknown): Promise<object> {
  const steps = items.map((item) => stepOf(scope, item));
  return counted(scope, workOf('TransactGetItems', steps, true), () => {
    const trials = attempts(scope, steps);
    const consumed = capacityOf(trials);
    const Responses = trials.map(({ result: { Item: item } }) => (item === undefined ? {} : { Item: item }));
    return Promise.resolve({ result: { Responses, ConsumedCapacity: shownCapacity(consumed, asked) }, consumed });
  });
}

/** Tries all actions, each on the items as they are. @throws AwsError TransactionCanceledException when one of them does not go */
function attempts(scope: Scope, steps: readonly Step[]): readonly Trial[] {
  const store = storeOver(scope);
  const checkedSteps = steps.map(({ kind, input }) => ({ kind, input, data: checked(store, KINDS[kind], input) }));
  const names = tableNames(steps);
  if (names.some((name) => !tablesOf(scope).has(name))) throw notFound();
  refuseSteeredTables(scope, names);
  const trials = checkedSteps.map(({ data, ...step }) => attempt(scope, step, data));
  const reasons = trials.map(({ reason }) => reason);
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
  return trials;
}

function attempt(scope: Scope, { kind, input }: Step, data: Record<string, unknown>): Trial {
  const writes: (() => void)[] = [];
  const store = storeOver(scope, { write: (write) => writes.push(write) });
  try {
    const result = actNow(store, KINDS[kind], { ...data, ReturnConsumedCapacity: 'INDEXES' });
    return { reason: { Code: 'None' }, result, writes: kind === 'ConditionCheck' ? [] : writes };
  } catch (fault) {
    const error = translateFault(fault);
    if (error === undefined) throw fault;
    const failed = error.code === 'ConditionalCheckFailedException';
    const item =
      failed && input['ReturnValuesOnConditionCheckFailure'] === 'ALL_OLD' ? currentItem(store, input) : undefined;
    const Code = failed ? 'ConditionalCheckFailed' : 'ValidationError';
    return {
      reason: { Code, Message: error.message, ...(item === undefined ? {} : { Item: item }) },
      result: {},
      writes,
    };
  }
}

function cancelled(reasons: readonly Reason[]): AwsError {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return new AwsError('TransactionCanceledException', message, { members: { CancellationReasons: reasons } });
}

function refuseTwice(scope: Scope, steps: readonly Step[]): void {
  const keys = steps.map(({ input }) => {
    const name = input['TableName'] as string;
    const key = (input['Key'] ?? input['Item']) as Item;
    return `${name} ${engineFunctions().createKey(key, tablesOf(scope).get(name)!.definition)}`;
  });
  if (new Set(keys).size < keys.length) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
}

function stepOf(scope: Scope, item: TransactionItem): Step {
  const [only, more] = Object.entries(item) as [Kind, ItemInput][];
  if (only === undefined || more !== undefined) {
    throw invalid(
      'TransactItems can only contain one of Check, Put, Update or Delete: each action must be in an item of its own',
    );
  }
  const [kind, input] = only;
  return { kind, input: { ...input, TableName: tableNameOf(scope, input['TableName'] as string) } };
}

function workOf(operation: string, steps: readonly Step[], reads: boolean): ItemWork {
  return { operation, reads, tableNames: tableNames(steps) };
}

function tableNames(steps: readonly Step[]): string[] {
  return [...new Set(steps.map(({ input }) => input['TableName'] as string))];
}

/** A transaction uses twice what its actions would. */
function capacityOf(trials: readonly Trial[]): ConsumedCapacity[] {
  const units = new Map<string, number>();
  for (const { result } of trials) {
    const { TableName, CapacityUnits } = result.ConsumedCapacity ?? { TableName: '', CapacityUnits: 0 };
    if (TableName !== '') units.set(TableName, (units.get(TableName) ?? 0) + 2 * CapacityUnits);
  }
  return [...units].map(([TableName, CapacityUnits]) => ({ TableName, CapacityUnits, Table: { CapacityUnits } }));
}
