import { operation } from '../../../operation.ts';
import { boolean, list, structure } from '../../../shapes/declare.ts';
import { invalid } from '../faults.ts';
import { describeTable } from '../tables/describe-table.ts';
import { findTable } from '../tables/find-table.ts';
import { updateTable as update } from '../tables/update-table.ts';
import {
  attributeDefinitions,
  billingMode,
  encryption,
  globalIndex,
  indexName,
  streamWish,
  tableClass,
  tableName,
  throughput,
} from './inputs.ts';

/** Changes a table. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html */
export const updateTable = operation({
  name: 'UpdateTable',
  input: {
    TableName: tableName,
    AttributeDefinitions: attributeDefinitions,
    BillingMode: billingMode,
    ProvisionedThroughput: throughput,
    GlobalSecondaryIndexUpdates: list(
      structure({
        Create: globalIndex,
        Delete: structure({ IndexName: indexName }),
        Update: structure({ IndexName: indexName, ProvisionedThroughput: throughput }),
      }),
    ),
    StreamSpecification: streamWish,
    SSESpecification: encryption,
    TableClass: tableClass,
    DeletionProtectionEnabled: boolean(),
  },
  run(input, context) {
    const { TableName, AttributeDefinitions: _, ...changes } = input;
    const table = findTable(context, TableName);
    if (Object.keys(changes).length === 0) {
      throw invalid(
        'At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required',
      );
    }
    update(context, table, input);
    return { TableDescription: describeTable(context, table, 'UPDATING') };
  },
});
