import { boolean, integer, list, oneOf, string, structure, timestamp } from '../../../shapes/declare.ts';
import { functionName } from './inputs.ts';

/** What both making and changing a mapping take; other sources than DynamoDB and SQS, tumbling windows and provisioned pollers are not modelled. */
export const mappingInput = {
  Enabled: boolean(),
  BatchSize: integer({ min: 1, max: 10_000 }),
  MaximumBatchingWindowInSeconds: integer({ min: 0, max: 300 }),
  FunctionResponseTypes: list(oneOf('ReportBatchItemFailures'), { max: 1 }),
  FilterCriteria: structure({ Filters: list(structure({ Pattern: string({ max: 4096 }) })) }),
  DestinationConfig: structure({ OnFailure: structure({ Destination: string({ max: 350 }) }) }),
  BisectBatchOnFunctionError: boolean(),
  MaximumRetryAttempts: integer({ min: -1, max: 10_000 }),
  MaximumRecordAgeInSeconds: integer({ min: -1, max: 604_800 }),
  ParallelizationFactor: integer({ min: 1, max: 10 }),
};

/** What makes a mapping, and stays. */
export const newMappingInput = {
  ...mappingInput,
  EventSourceArn: string(),
  FunctionName: functionName,
  StartingPosition: oneOf('TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'),
};

export const mappingOutput = { LastModified: timestamp() };
