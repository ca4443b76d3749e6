import type { TierStack } from '@shopwatch/tier';
import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';

/**
 * Makes the table that orders are written to, with a stream that carries each order as it was and as it is. It rests under a key of
 * AWS's own, is paid by use and can be brought back to any second of the last 35 days.
 */
export function orderTable(stack: TierStack): CfnTable {
  const table = new CfnTable(stack, 'Orders', {
    tableName: stack.plainNameOf('order-events', 255),
    attributeDefinitions: [
      { attributeName: 'orderId', attributeType: 'S' },
      { attributeName: 'timestamp', attributeType: 'N' },
      { attributeName: 'status', attributeType: 'S' },
    ],
    keySchema: keys('orderId', 'timestamp'),
    globalSecondaryIndexes: [
      {
        indexName: 'status-timestamp-index',
        keySchema: keys('status', 'timestamp'),
        projection: { projectionType: 'ALL' },
      },
    ],
    billingMode: 'PAY_PER_REQUEST',
    streamSpecification: { streamViewType: 'NEW_AND_OLD_IMAGES' },
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtectionEnabled: false,
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
