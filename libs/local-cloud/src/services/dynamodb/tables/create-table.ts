import type { Scope } from '../../../scope.ts';
import { checkTable } from '../engine/engine.ts';
import { storeOver } from '../engine/table-store.ts';
import { tableInUse } from '../faults.ts';
import { openStream, type ViewType } from '../streams/stream.ts';
import { indexRows } from './index-rows.ts';
import { Rows } from './rows.ts';
import { tablesOf, type Table, type TableSettings } from './table.ts';
import type { TableDefinition, Throughput } from './table-definition.ts';

/** Whether a table has a stream, and what is in it. */
export interface StreamWish {
  readonly StreamEnabled?: boolean;
  readonly StreamViewType?: ViewType;
}

/** What makes a table, in the words of CreateTable. */
export interface NewTable extends TableDefinition {
  readonly BillingMode?: string;
  readonly ProvisionedThroughput?: Throughput;
  readonly StreamSpecification?: StreamWish;
  readonly DeletionProtectionEnabled?: boolean;
  readonly TableClass?: string;
  readonly SSESpecification?: TableSettings['encryption'];
}

/** Makes a table, ready for use at once. @throws AwsError ResourceInUseException, ValidationException */
export function createTable(scope: Scope, wanted: NewTable, tags: Iterable<readonly [string, string]>): Table {
  const definition = definitionOf(wanted);
  const { BillingMode, ProvisionedThroughput } = wanted;
  checkTable(storeOver(scope), { ...definition, BillingMode, ProvisionedThroughput });
  const name = wanted.TableName;
  if (tablesOf(scope).has(name)) throw tableInUse(name);
  const rows = new Rows();
  const arn = scope.arn('dynamodb', `table/${name}`);
  const table: Table = {
    arn,
    id: scope.ids.uuid(),
    created: scope.clock.now(),
    definition,
    settings: settingsOf(wanted),
    streamArn: streamFor(scope, { arn, name, keySchema: definition.KeySchema }, wanted.StreamSpecification),
    tags: new Map(tags),
    rows,
    indexes: indexRows(definition, rows),
  };
  tablesOf(scope).set(name, table);
  return table;
}

/** The part of a request that makes a table what it is. */
function definitionOf(wanted: TableDefinition): TableDefinition {
  const { TableName, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes } = wanted;
  return {
    TableName,
    AttributeDefinitions,
    KeySchema,
    ...(GlobalSecondaryIndexes === undefined ? {} : { GlobalSecondaryIndexes }),
    ...(LocalSecondaryIndexes === undefined ? {} : { LocalSecondaryIndexes }),
  };
}

function settingsOf(wanted: NewTable): TableSettings {
  return {
    billingMode: wanted.BillingMode ?? 'PROVISIONED',
    throughput: wanted.ProvisionedThroughput,
    deletionProtection: wanted.DeletionProtectionEnabled ?? false,
    tableClass: wanted.TableClass,
    encryption: wanted.SSESpecification,
  };
}

function streamFor(
  scope: Scope,
  table: Parameters<typeof openStream>[1],
  { StreamEnabled = false, StreamViewType }: StreamWish = {},
): string | undefined {
  return StreamEnabled && StreamViewType !== undefined ? openStream(scope, table, StreamViewType).arn : undefined;
}
