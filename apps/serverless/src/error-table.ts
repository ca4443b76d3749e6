import type { TierStack } from '@shopwatch/tier';
import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';

/** Makes the table that keeps every error of the five functions for a while, found by its id, or by function and time. */
export function errorTable(stack: TierStack): CfnTable {
  const table = new CfnTable(stack, 'Errors', {
    tableName: stack.plainNameOf('error-logs', 255),
    attributeDefinitions: ['errorId', 'timestamp', 'functionName'].map((attributeName) => ({
      attributeName,
      attributeType: 'S',
    })),
    keySchema: keys('errorId', 'timestamp'),
    globalSecondaryIndexes: [
      {
        indexName: 'FunctionNameIndex',
        keySchema: keys('functionName', 'timestamp'),
        projection: { projectionType: 'ALL' },
      },
    ],
    billingMode: 'PAY_PER_REQUEST',
    streamSpecification: { streamViewType: 'NEW_AND_OLD_IMAGES' },
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveSpecification: { attributeName: 'expiresAt', enabled: true },
  });
  table.applyRemovalPolicy(RemovalPolicy.DESTROY);
  return table;
}

function keys(partition: string, sort: string): CfnTable.KeySchemaProperty[] {
  return [
    { attributeName: partition, keyType: 'HASH' },
    { attributeName: sort, keyType: 'RANGE' },
  ];
}
