import type { Scope } from '../../../scope.ts';
import { mappingArn, type Mapping } from './mapping.ts';

/** A mapping as Lambda shows it. @see https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html */
export function describeMapping(scope: Scope, mapping: Mapping, state?: string): Record<string, unknown> {
  const { settings } = mapping;
  return {
    UUID: mapping.uuid,
    EventSourceMappingArn: mappingArn(scope, mapping.uuid),
    EventSourceArn: mapping.sourceArn,
    FunctionArn: mapping.functionArn,
    StartingPosition: mapping.startingPosition,
    BatchSize: settings.batchSize,
    MaximumBatchingWindowInSeconds: settings.windowSeconds,
    FunctionResponseTypes: settings.reportsFailures ? ['ReportBatchItemFailures'] : [],
    FilterCriteria:
      settings.filters.length === 0 ? undefined : { Filters: settings.filters.map((Pattern) => ({ Pattern })) },
    ...(mapping.progress === undefined ? {} : streamOut(mapping)),
    LastModified: new Date(mapping.modified),
    LastProcessingResult: mapping.lastResult,
    State: state ?? (settings.enabled ? 'Enabled' : 'Disabled'),
    StateTransitionReason: 'User action',
  };
}

function streamOut({ settings }: Mapping): object {
  return {
    DestinationConfig: { OnFailure: settings.onFailure === undefined ? {} : { Destination: settings.onFailure } },
    BisectBatchOnFunctionError: settings.bisects,
    MaximumRetryAttempts: settings.retries,
    MaximumRecordAgeInSeconds: settings.maxAgeSeconds,
    ParallelizationFactor: 1,
    TumblingWindowInSeconds: 0,
  };
}
