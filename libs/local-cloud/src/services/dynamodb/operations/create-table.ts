import { operation } from '../../../operation.ts';
import { boolean, list, required, string } from '../../../shapes/declare.ts';
import { createTable as create } from '../tables/create-table.ts';
import { describeTable } from '../tables/describe-table.ts';
import {
  attributeDefinitions,
  billingMode,
  encryption,
  globalIndex,
  keySchema,
  localIndex,
  streamWish,
  tableClass,
  tagsInput,
  throughput,
} from './inputs.ts';

/** Makes a table. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html */
export const createTable = operation({
  name: 'CreateTable',
  input: {
    TableName: string({ required: true, min: 3, max: 255, pattern: '[a-zA-Z0-9_.-]+' }),
    AttributeDefinitions: required(attributeDefinitions),
    KeySchema: keySchema,
    GlobalSecondaryIndexes: list(globalIndex),
    LocalSecondaryIndexes: list(localIndex),
    BillingMode: billingMode,
    ProvisionedThroughput: throughput,
    StreamSpecification: streamWish,
    SSESpecification: encryption,
    TableClass: tableClass,
    DeletionProtectionEnabled: boolean(),
    Tags: tagsInput,
  },
  run(input, context) {
    const tags = (input.Tags ?? []).map(({ Key, Value }) => [Key, Value] as const);
    return { TableDescription: describeTable(context, create(context, input, tags), 'CREATING') };
  },
});
