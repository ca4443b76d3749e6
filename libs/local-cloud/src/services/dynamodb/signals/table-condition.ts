import { AwsError } from '../../../aws-error.ts';
import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { subjectOf } from '../../../signals/conditions.ts';
import { signalModel } from '../../../signals/signal-model.ts';
import { conditionNamed } from '../../../signals/steer.ts';
import { tablesOf, type Table } from '../tables/table.ts';

const TYPE = 'AWS::DynamoDB::Table';

/** Lets nobody use the items of a table that somebody put under a condition. @throws AwsError InternalServerError, ThrottlingException, ProvisionedThroughputExceededException */
export function refuseSteered(scope: Scope, { definition, settings }: Table): void {
  const subject = subjectOf(scope, TYPE, definition.TableName);
  if (conditionNamed(subject, 'unavailable') !== undefined) {
    throw new AwsError('InternalServerError', 'Internal server error', { status: 500 });
  }
  if (conditionNamed(subject, 'throttled') === undefined) return;
  if (settings.billingMode === 'PROVISIONED') {
    throw new AwsError(
      'ProvisionedThroughputExceededException',
      'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
    );
  }
  throw new AwsError(
    'ThrottlingException',
    'Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so please try again shortly.',
  );
}

/**
 * Tables publish what is done with them when it is done; those with provisioned throughput say how much that is.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
 */
export const tableSignals = signalModel({
  resourceType: TYPE,
  conditions: {
    throttled: 'every request for its items is throttled',
    unavailable: 'every request for its items fails inside of DynamoDB',
  },
  subjects: (scope) => [...tablesOf(scope).keys()],
  samples: (scope, { id }, instant) => provisioned(tablesOf(scope).get(id), instant),
});

function provisioned(table: Table | undefined, timestamp: number): MetricSample[] {
  const throughput = table?.settings.throughput;
  if (table === undefined || throughput === undefined) return [];
  const sample = (name: string, value: number): MetricSample => ({
    namespace: 'AWS/DynamoDB',
    name,
    dimensions: { TableName: table.definition.TableName },
    value,
    unit: 'Count',
    timestamp,
  });
  return [
    sample('ProvisionedReadCapacityUnits', throughput.ReadCapacityUnits),
    sample('ProvisionedWriteCapacityUnits', throughput.WriteCapacityUnits),
  ];
}
