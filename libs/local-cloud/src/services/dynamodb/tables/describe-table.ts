import type { Scope } from '../../../scope.ts';
import { findStream } from '../streams/stream.ts';
import type { Rows } from './rows.ts';
import type { Table } from './table.ts';
import type { SecondaryIndex, Throughput } from './table-definition.ts';
import { engineFunctions } from '../engine/engine-modules.ts';

/**
 * A table as DynamoDB shows it. AWS counts items about every six hours; here they are counted when somebody asks.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
 */
export function describeTable(scope: Scope, table: Table, status = 'ACTIVE'): Record<string, unknown> {
  const { definition, settings } = table;
  const { GlobalSecondaryIndexes: global, LocalSecondaryIndexes: local } = definition;
  const onDemand = settings.billingMode === 'PAY_PER_REQUEST';
  return {
    AttributeDefinitions: definition.AttributeDefinitions,
    TableName: definition.TableName,
    KeySchema: definition.KeySchema,
    TableStatus: status,
    CreationDateTime: new Date(table.created),
    ProvisionedThroughput: throughputOut(settings.throughput),
    TableSizeBytes: sizeOf(table.rows),
    ItemCount: table.rows.size,
    TableArn: table.arn,
    TableId: table.id,
    BillingModeSummary: onDemand
      ? { BillingMode: 'PAY_PER_REQUEST', LastUpdateToPayPerRequestDateTime: new Date(table.created) }
      : undefined,
    GlobalSecondaryIndexes: global?.map((index) => ({ ...indexOut(table, index), IndexStatus: status })),
    LocalSecondaryIndexes: local?.map((index) => {
      const { ProvisionedThroughput: _, ...shown } = indexOut(table, index);
      return shown;
    }),
    ...streamOut(scope, table),
    DeletionProtectionEnabled: settings.deletionProtection,
    TableClassSummary: settings.tableClass === undefined ? undefined : { TableClass: settings.tableClass },
    SSEDescription:
      settings.encryption?.Enabled === true
        ? { Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: settings.encryption.KMSMasterKeyId }
        : undefined,
  };
}

function indexOut({ arn, indexes }: Table, index: SecondaryIndex): Record<string, unknown> {
  const entries = indexes.get(index.IndexName)!;
  return {
    IndexName: index.IndexName,
    KeySchema: index.KeySchema,
    Projection: index.Projection,
    IndexSizeBytes: sizeOf(entries),
    ItemCount: entries.size,
    IndexArn: `${arn}/index/${index.IndexName}`,
    ProvisionedThroughput: throughputOut(index.ProvisionedThroughput),
  };
}

/** AWS shows zeros where a table is paid by request. */
function throughputOut({ ReadCapacityUnits, WriteCapacityUnits }: Partial<Throughput> = {}): object {
  return {
    NumberOfDecreasesToday: 0,
    ReadCapacityUnits: ReadCapacityUnits ?? 0,
    WriteCapacityUnits: WriteCapacityUnits ?? 0,
  };
}

function streamOut(scope: Scope, { streamArn }: Table): object {
  const stream = streamArn === undefined ? undefined : findStream(scope, streamArn);
  if (stream === undefined) return {};
  const open = stream.closed === undefined;
  return {
    StreamSpecification: open ? { StreamEnabled: true, StreamViewType: stream.viewType } : undefined,
    LatestStreamLabel: stream.label,
    LatestStreamArn: stream.arn,
  };
}

function sizeOf(rows: Rows): number {
  return rows.values().reduce((sum, item) => sum + engineFunctions().itemSize(item), 0);
}
