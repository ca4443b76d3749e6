import type { AwsError } from '../../../aws-error.ts';
import { metricSink, type MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { calm } from '../../../signals/calm.ts';

/** What an operation used of one table, as the engine tells it. */
export interface ConsumedCapacity {
  readonly TableName: string;
  readonly CapacityUnits: number;
  readonly Table?: { readonly CapacityUnits: number };
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, { readonly CapacityUnits: number }>>;
  readonly LocalSecondaryIndexes?: Readonly<Record<string, { readonly CapacityUnits: number }>>;
}

/** What was done with tables. */
export interface ItemWork {
  readonly operation: string;
  readonly reads: boolean;
  readonly tableNames: readonly string[];
}

/** How long a request takes at night and in the afternoon, in milliseconds; "single-digit" is all that AWS promises. */
const LATENCY = { reads: { low: 2, high: 4 }, writes: { low: 3, high: 6 } };

/** Publishes what a request came to. @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html */
export function publishSuccess(
  scope: Scope,
  work: ItemWork,
  { consumed, returned }: { readonly consumed: readonly ConsumedCapacity[]; readonly returned?: number },
): void {
  const metric = work.reads ? 'ConsumedReadCapacityUnits' : 'ConsumedWriteCapacityUnits';
  const instant = scope.clock.now();
  publish(scope, [
    ...consumed.flatMap((used) => capacitySamples(metric, used)),
    ...work.tableNames.flatMap((table) => {
      const value = calm(table, work.operation, instant, work.reads ? LATENCY.reads : LATENCY.writes);
      return [sample('SuccessfulRequestLatency', ofOperation(table, work), value, 'Milliseconds')];
    }),
    ...(returned === undefined
      ? []
      : work.tableNames.map((table) => sample('ReturnedItemCount', ofOperation(table, work), returned))),
  ]);
}

/** Publishes that a request failed, under the metric that counts such failures. */
export function publishFailure(scope: Scope, work: ItemWork, error: AwsError): void {
  const { tableNames } = work;
  const each = (name: string, operation: boolean): MetricSample[] =>
    tableNames.map((table) => sample(name, operation ? ofOperation(table, work) : { TableName: table }, 1));
  switch (error.code) {
    case 'ConditionalCheckFailedException':
      return publish(scope, each('ConditionalCheckFailedRequests', false));
    case 'ProvisionedThroughputExceededException':
    case 'ThrottlingException':
      return publish(scope, [
        ...each('ThrottledRequests', true),
        ...each(work.reads ? 'ReadThrottleEvents' : 'WriteThrottleEvents', false),
      ]);
    case 'InternalServerError':
      return publish(scope, each('SystemErrors', true));
    case 'NotImplemented':
      return;
    default:
      return publish(scope, [sample('UserErrors', {}, 1)]);
  }
}

/** Publishes that items were deleted because their time was over. */
export function publishExpired(scope: Scope, tableName: string, count: number): void {
  publish(scope, [sample('TimeToLiveDeletedItemCount', { TableName: tableName }, count)]);
}

function capacitySamples(name: string, { TableName, Table, ...used }: ConsumedCapacity): MetricSample[] {
  const indexes = Object.entries(used.GlobalSecondaryIndexes ?? {});
  const ofLocal = Object.values(used.LocalSecondaryIndexes ?? {}).reduce(
    (sum, { CapacityUnits }) => sum + CapacityUnits,
    0,
  );
  const own = (Table?.CapacityUnits ?? used.CapacityUnits) + ofLocal;
  return [
    ...(own === 0 && indexes.length > 0 ? [] : [sample(name, { TableName }, own)]),
    ...indexes.map(([GlobalSecondaryIndexName, { CapacityUnits }]) =>
      sample(name, { TableName, GlobalSecondaryIndexName }, CapacityUnits),
    ),
  ];
}

function ofOperation(TableName: string, { operation }: ItemWork): Record<string, string> {
  return { TableName, Operation: operation };
}

function sample(
  name: string,
  dimensions: Readonly<Record<string, string>>,
  value: number,
  unit = 'Count',
): MetricSample {
  return { namespace: 'AWS/DynamoDB', name, dimensions, value, unit };
}

/** A sink that fails is no reason for a request to fail. */
function publish(scope: Scope, samples: readonly MetricSample[]): void {
  const timestamp = scope.clock.now();
  try {
    scope.port(metricSink).publish(
      scope,
      samples.map((one) => ({ ...one, timestamp })),
    );
  } catch (fault) {
    scope.log({ level: 'error', message: 'metrics of a table lost', fields: { stack: (fault as Error).stack } });
  }
}
