import { parseEventPattern } from '@shopwatch/notifications';
import { parseArn } from '../../../arn.ts';
import type { QueueSummary } from '../../../ports/queue-reader.ts';
import { invalidParameter, notModelled } from '../faults.ts';
import type { StoredFunction } from '../functions/function.ts';
import type { MappingSettings } from './mapping.ts';

/** What a request sets, in AWS's words. */
export interface MappingWish {
  readonly Enabled?: boolean;
  readonly BatchSize?: number;
  readonly MaximumBatchingWindowInSeconds?: number;
  readonly FunctionResponseTypes?: readonly string[];
  readonly FilterCriteria?: { readonly Filters?: readonly { readonly Pattern?: string }[] };
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination?: string } };
  readonly BisectBatchOnFunctionError?: boolean;
  readonly MaximumRetryAttempts?: number;
  readonly MaximumRecordAgeInSeconds?: number;
  readonly ParallelizationFactor?: number;
}

/** What nobody set; for a queue, what only streams have stays as it is. */
export function usualSettings(kind: 'queue' | 'stream'): MappingSettings {
  return {
    enabled: true,
    batchSize: kind === 'queue' ? 10 : 100,
    windowSeconds: 0,
    reportsFailures: false,
    filters: [],
    bisects: false,
    retries: -1,
    maxAgeSeconds: -1,
  };
}

/** Reads what a request sets; what it leaves out stays. @throws AwsError InvalidParameterValueException, NotImplemented */
export function readWish(current: MappingSettings, wish: MappingWish): MappingSettings {
  const { ParallelizationFactor: factor = 1 } = wish;
  if (factor !== 1) throw notModelled(`The ParallelizationFactor ${factor}`);
  const { FilterCriteria: criteria, DestinationConfig: destinations, FunctionResponseTypes: types } = wish;
  const filters =
    criteria === undefined ? current.filters : (criteria.Filters ?? []).map(({ Pattern = '{}' }) => Pattern);
  for (const filter of filters) checkFilter(filter);
  return {
    enabled: wish.Enabled ?? current.enabled,
    batchSize: wish.BatchSize ?? current.batchSize,
    windowSeconds: wish.MaximumBatchingWindowInSeconds ?? current.windowSeconds,
    reportsFailures: types === undefined ? current.reportsFailures : types.length > 0,
    filters,
    onFailure: destinations === undefined ? current.onFailure : destination(destinations.OnFailure?.Destination),
    bisects: wish.BisectBatchOnFunctionError ?? current.bisects,
    retries: wish.MaximumRetryAttempts ?? current.retries,
    maxAgeSeconds: wish.MaximumRecordAgeInSeconds ?? current.maxAgeSeconds,
  };
}

/** @throws AwsError InvalidParameterValueException for what a queue does not take @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html */
export function checkForQueue(
  settings: MappingSettings,
  wish: MappingWish,
  { queue, stored }: { readonly queue: QueueSummary; readonly stored: StoredFunction },
): void {
  const foreign = STREAM_ONLY.find((name) => wish[name] !== undefined);
  if (foreign !== undefined)
    throw invalidParameter(`Unsupported ${foreign} parameter for given event source mapping type.`);
  if (queue.visibilitySeconds < stored.timeout) {
    throw invalidParameter(
      `Queue visibility timeout: ${queue.visibilitySeconds} seconds is less than Function timeout: ${stored.timeout} seconds`,
    );
  }
  if (queue.fifo && settings.windowSeconds > 0)
    throw invalidParameter('Batching window is not supported for FIFO queues.');
  if (queue.fifo && settings.batchSize > 10) throw invalidParameter('Maximum batch size for FIFO queues is 10.');
  if (settings.batchSize > 10 && settings.windowSeconds < 1) {
    throw invalidParameter(
      'Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10',
    );
  }
}

const STREAM_ONLY = [
  'BisectBatchOnFunctionError',
  'DestinationConfig',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'ParallelizationFactor',
] as const satisfies readonly (keyof MappingWish)[];

function destination(arn: string | undefined): string | undefined {
  if (arn === undefined || arn === '') return undefined;
  const service = parseArn(arn)?.service;
  if (service === undefined) throw invalidParameter('The provided destination config DestinationConfig is invalid.');
  if (service !== 'sqs' && service !== 'sns') throw notModelled(`The destination ${arn}`);
  return arn;
}

function checkFilter(pattern: string): void {
  try {
    parseEventPattern(pattern);
  } catch (fault) {
    throw invalidParameter(`Invalid filter pattern definition. ${(fault as Error).message}`);
  }
}
