import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { invalidParameter, notFound, notModelled } from '../faults.ts';
import { change, type EventInvokeConfig, type StoredFunction } from './function.ts';

/** What somebody says about asynchronous invocations, in Lambda's words. */
export interface EventInvokeRequest {
  readonly MaximumRetryAttempts?: number;
  readonly MaximumEventAgeInSeconds?: number;
  readonly DestinationConfig?: {
    readonly OnSuccess?: { readonly Destination?: string };
    readonly OnFailure?: { readonly Destination?: string };
  };
}

const DESTINATIONS = new Set(['sqs', 'sns', 'lambda', 'events']);

/** Sets what becomes of asynchronous invocations, in place of what was set. */
export function putEventInvokeConfig(
  scope: Scope,
  stored: StoredFunction,
  request: EventInvokeRequest,
): Record<string, unknown> {
  const onSuccess = destination(request.DestinationConfig?.OnSuccess?.Destination);
  const onFailure = destination(request.DestinationConfig?.OnFailure?.Destination);
  if (
    request.MaximumRetryAttempts === undefined &&
    request.MaximumEventAgeInSeconds === undefined &&
    !onSuccess &&
    !onFailure
  ) {
    throw invalidParameter('You must specify at least one of error handling or destination setting.');
  }
  const eventInvokeConfig: EventInvokeConfig = {
    lastModified: scope.clock.now(),
    maximumRetryAttempts: request.MaximumRetryAttempts,
    maximumEventAgeInSeconds: request.MaximumEventAgeInSeconds,
    onSuccess,
    onFailure,
  };
  return describeEventInvokeConfig(change(scope, stored, { eventInvokeConfig }));
}

/** Takes the setting away. @throws AwsError ResourceNotFoundException */
export function deleteEventInvokeConfig(scope: Scope, stored: StoredFunction): void {
  demandConfig(stored);
  change(scope, stored, { eventInvokeConfig: undefined });
}

/** The setting as Lambda shows it. @throws AwsError ResourceNotFoundException when there is none */
export function describeEventInvokeConfig(stored: StoredFunction): Record<string, unknown> {
  const config = demandConfig(stored);
  return {
    LastModified: new Date(config.lastModified),
    FunctionArn: `${stored.arn}:$LATEST`,
    MaximumRetryAttempts: config.maximumRetryAttempts,
    MaximumEventAgeInSeconds: config.maximumEventAgeInSeconds,
    DestinationConfig: {
      OnSuccess: config.onSuccess === undefined ? {} : { Destination: config.onSuccess },
      OnFailure: config.onFailure === undefined ? {} : { Destination: config.onFailure },
    },
  };
}

function demandConfig(stored: StoredFunction): EventInvokeConfig {
  if (stored.eventInvokeConfig !== undefined) return stored.eventInvokeConfig;
  throw notFound(`The function ${stored.arn}:$LATEST doesn't have an EventInvokeConfig`);
}

function destination(arn: string | undefined): string | undefined {
  if (arn === undefined || arn === '') return undefined;
  const service = parseArn(arn)?.service;
  if (service === undefined) throw invalidParameter(`The provided destination config DestinationConfig is invalid.`);
  if (!DESTINATIONS.has(service)) throw notModelled(`The destination ${arn}`);
  return arn;
}
