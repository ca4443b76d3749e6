import type { Scope } from '../../../scope.ts';
import { checkTable } from '../engine/engine.ts';
import { storeOver } from '../engine/table-store.ts';
import { invalid } from '../faults.ts';
import { closeStream, findStream, openStream } from '../streams/stream.ts';
import type { StreamWish } from './create-table.ts';
import { entriesOf } from './index-rows.ts';
import type { Table, TableSettings } from './table.ts';
import type { AttributeDefinition, SecondaryIndex, TableDefinition, Throughput } from './table-definition.ts';

/** One change of the global indexes. */
export interface IndexUpdate {
  readonly Create?: SecondaryIndex;
  readonly Delete?: { readonly IndexName: string };
  readonly Update?: { readonly IndexName: string; readonly ProvisionedThroughput?: Throughput };
}

/** What changes a table, in the words of UpdateTable. */
export interface TableUpdate {
  readonly AttributeDefinitions?: readonly AttributeDefinition[];
  readonly BillingMode?: string;
  readonly ProvisionedThroughput?: Throughput;
  readonly GlobalSecondaryIndexUpdates?: readonly IndexUpdate[];
  readonly StreamSpecification?: StreamWish;
  readonly DeletionProtectionEnabled?: boolean;
  readonly TableClass?: string;
  readonly SSESpecification?: TableSettings['encryption'];
}

/** Changes a table at once. @throws AwsError ValidationException */
export function updateTable(scope: Scope, table: Table, wanted: TableUpdate): void {
  const { GlobalSecondaryIndexUpdates: updates = [] } = wanted;
  const attributes = wanted.AttributeDefinitions ?? table.definition.AttributeDefinitions;
  const global = updates.reduce(changed, table.definition.GlobalSecondaryIndexes ?? []);
  const settings = settingsAfter(table.settings, wanted);
  const paid = settings.billingMode === 'PAY_PER_REQUEST' ? global.map(withoutThroughput) : global;
  const definition = withIndexes({ ...table.definition, AttributeDefinitions: attributes }, paid);
  const { billingMode: BillingMode, throughput: ProvisionedThroughput } = settings;
  checkTable(storeOver(scope), { ...definition, BillingMode, ProvisionedThroughput });
  if (wanted.StreamSpecification !== undefined) changeStream(scope, table, wanted.StreamSpecification);
  table.definition = definition;
  table.settings = settings;
  for (const { Delete: gone, Create: index } of updates) {
    if (gone !== undefined) table.indexes.delete(gone.IndexName);
    if (index !== undefined) table.indexes.set(index.IndexName, entriesOf(definition, index, table.rows));
  }
}

/** The changes that make one list of global indexes into another. */
export function indexUpdates(before: readonly SecondaryIndex[], after: readonly SecondaryIndex[]): IndexUpdate[] {
  const text = ({ ProvisionedThroughput: _, ...index }: SecondaryIndex): string => JSON.stringify(index);
  const same = (left: SecondaryIndex, right: SecondaryIndex): boolean => text(left) === text(right);
  return [
    ...before
      .filter((old) => !after.some((index) => same(old, index)))
      .map(({ IndexName }) => ({ Delete: { IndexName } })),
    ...after.filter((index) => !before.some((old) => same(old, index))).map((index) => ({ Create: index })),
    ...after
      .filter((index) => before.some((old) => same(old, index)))
      .map(({ IndexName, ProvisionedThroughput }) => ({ Update: { IndexName, ProvisionedThroughput } })),
  ];
}

function changed(indexes: readonly SecondaryIndex[], { Create, Delete, Update }: IndexUpdate): SecondaryIndex[] {
  const named = (name: string): SecondaryIndex | undefined => indexes.find(({ IndexName }) => IndexName === name);
  const missing = [Delete?.IndexName, Update?.IndexName].find(
    (name) => name !== undefined && named(name) === undefined,
  );
  if (missing !== undefined) throw invalid(`The table does not have the specified index: ${missing}`);
  if (Create !== undefined && named(Create.IndexName) !== undefined) {
    throw invalid(`Attempting to create an index which already exists: ${Create.IndexName}`);
  }
  const kept = indexes
    .filter(({ IndexName }) => IndexName !== Delete?.IndexName)
    .map((index) => (index.IndexName === Update?.IndexName ? { ...index, ...Update } : index));
  return Create === undefined ? kept : [...kept, Create];
}

function withoutThroughput({ ProvisionedThroughput: _, ...index }: SecondaryIndex): SecondaryIndex {
  return index;
}

/** Attributes that no key uses any more are left out, as they may not be defined. */
function withIndexes(definition: TableDefinition, global: readonly SecondaryIndex[]): TableDefinition {
  const { GlobalSecondaryIndexes: _, ...rest } = definition;
  const used = new Set(
    [rest, ...global, ...(rest.LocalSecondaryIndexes ?? [])].flatMap(({ KeySchema }) =>
      KeySchema.map(({ AttributeName }) => AttributeName),
    ),
  );
  const AttributeDefinitions = rest.AttributeDefinitions.filter(({ AttributeName }) => used.has(AttributeName));
  return { ...rest, AttributeDefinitions, ...(global.length === 0 ? {} : { GlobalSecondaryIndexes: global }) };
}

function settingsAfter(settings: TableSettings, wanted: TableUpdate): TableSettings {
  const billingMode = wanted.BillingMode ?? settings.billingMode;
  const onDemand = billingMode === 'PAY_PER_REQUEST';
  return {
    billingMode,
    throughput: wanted.ProvisionedThroughput ?? (onDemand ? undefined : settings.throughput),
    deletionProtection: wanted.DeletionProtectionEnabled ?? settings.deletionProtection,
    tableClass: wanted.TableClass ?? settings.tableClass,
    encryption: wanted.SSESpecification ?? settings.encryption,
  };
}

function changeStream(scope: Scope, table: Table, { StreamEnabled, StreamViewType }: StreamWish): void {
  const stream = table.streamArn === undefined ? undefined : findStream(scope, table.streamArn);
  const open = stream !== undefined && stream.closed === undefined;
  if (StreamEnabled === true && open)
    throw invalid('Table already has an enabled stream: TableName: ' + stream.tableName);
  if (StreamEnabled !== true && !open)
    throw invalid('Table does not have a stream to disable: TableName: ' + table.definition.TableName);
  if (StreamEnabled !== true) return closeStream(scope, table.streamArn);
  if (StreamViewType === undefined)
    throw invalid('One or more parameter values were invalid: StreamViewType is required when StreamEnabled is true');
  const { TableName: name, KeySchema: keySchema } = table.definition;
  table.streamArn = openStream(scope, { arn: table.arn, name, keySchema }, StreamViewType).arn;
}
