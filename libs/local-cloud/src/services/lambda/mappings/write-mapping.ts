import { parseArn } from '../../../arn.ts';
import { queueReader, type QueueSummary } from '../../../ports/queue-reader.ts';
import { streamReader } from '../../../ports/stream-reader.ts';
import type { Scope } from '../../../scope.ts';
import { invalidParameter, notModelled } from '../faults.ts';
import { findFunction } from '../functions/find-function.ts';
import type { StoredFunction } from '../functions/function.ts';
import { refuseSecond } from './find-mapping.ts';
import { checkForQueue, readWish, usualSettings, type MappingWish } from './mapping-settings.ts';
import { mappingsOf, type Mapping, type Progress } from './mapping.ts';
import { lookSoon, stopLooking } from './polls.ts';

/** What makes a mapping. */
export interface NewMapping extends MappingWish {
  readonly EventSourceArn?: string;
  readonly FunctionName: string;
  readonly StartingPosition?: string;
}

/** What a mapping reads. */
type Source = { readonly arn: string } & (
  { readonly kind: 'queue'; readonly queue: QueueSummary } | { readonly kind: 'stream'; readonly latest: string }
);

/** Lets a function read a stream or a queue. @throws AwsError InvalidParameterValueException, ResourceConflictException, ResourceNotFoundException */
export function createMapping(scope: Scope, wish: NewMapping, tags: Iterable<readonly [string, string]>): Mapping {
  const stored = findFunction(scope, wish.FunctionName);
  const source = findSource(scope, wish.EventSourceArn);
  const settings = readWish(usualSettings(source.kind), wish);
  if (source.kind === 'queue') checkForQueue(settings, wish, { queue: source.queue, stored });
  refuseSecond(scope, { arn: source.arn, kind: source.kind === 'queue' ? 'SQS' : 'DynamoDB' }, stored.arn);
  const progress = source.kind === 'queue' ? undefined : begin(source.latest, wish.StartingPosition);
  const mapping: Mapping = {
    uuid: scope.ids.uuid(),
    sourceArn: source.arn,
    functionArn: stored.arn,
    settings,
    modified: scope.clock.now(),
    tags: new Map(tags),
    ...(progress === undefined ? {} : { progress, startingPosition: wish.StartingPosition }),
    lastResult: 'No records processed',
  };
  mappingsOf(scope).set(mapping.uuid, mapping);
  lookSoon(scope, mapping);
  return mapping;
}

/** Changes a mapping; what is not named stays, or is what `from` says. @throws AwsError as when it was made */
export function updateMapping(
  scope: Scope,
  mapping: Mapping,
  { FunctionName: name = mapping.functionArn, ...wish }: MappingWish & { readonly FunctionName?: string },
  from = mapping.settings,
): void {
  const stored: StoredFunction = findFunction(scope, name);
  const settings = readWish(from, wish);
  const queue = mapping.progress === undefined ? scope.port(queueReader).find(scope, mapping.sourceArn) : undefined;
  if (queue !== undefined) checkForQueue(settings, wish, { queue, stored });
  mapping.functionArn = stored.arn;
  mapping.settings = settings;
  mapping.modified = scope.clock.now();
  lookSoon(scope, mapping);
}

/** Ends a mapping. */
export function deleteMapping(scope: Scope, { uuid }: Mapping): void {
  stopLooking(scope, uuid);
  mappingsOf(scope).delete(uuid);
}

function findSource(scope: Scope, arn: string | undefined): Source {
  if (arn === undefined) throw notModelled('An event source without an EventSourceArn');
  switch (parseArn(arn)?.service) {
    case 'dynamodb': {
      const stream = scope.port(streamReader).find(scope, arn);
      if (stream === undefined) throw invalidParameter(`Stream not found: ${arn}`);
      return { kind: 'stream', arn, latest: stream.latest };
    }
    case 'sqs': {
      const queue = scope.port(queueReader).find(scope, arn);
      if (queue === undefined) {
        throw invalidParameter(
          'Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified queue does not exist.',
        );
      }
      return { kind: 'queue', arn, queue };
    }
    case undefined:
      throw invalidParameter(
        `Unrecognized event source, must be kinesis, dynamodb stream or sqs. Unsupported source ${arn}`,
      );
    default:
      throw notModelled(`The event source ${arn}`);
  }
}

function begin(latest: string, position: string | undefined): Progress {
  switch (position) {
    case 'LATEST':
      return { after: latest, pieces: [], throttles: 0 };
    case 'TRIM_HORIZON':
      return { after: '', pieces: [], throttles: 0 };
    default:
      throw invalidParameter(
        `Unsupported starting position for DynamoDB streams: ${position ?? 'null'}. Valid values are TRIM_HORIZON and LATEST.`,
      );
  }
}
