import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** What somebody set about a mapping; times are in seconds. */
export interface MappingSettings {
  readonly enabled: boolean;
  readonly batchSize: number;
  /** How long to wait for a full batch. */
  readonly windowSeconds: number;
  /** Whether the function says which records of a batch failed. */
  readonly reportsFailures: boolean;
  /** Event patterns of which a record has to fit one; none lets all through. */
  readonly filters: readonly string[];
  /** The queue or topic that is told of records that were given up. */
  readonly onFailure?: string | undefined;
  /** Whether a batch that failed is split in two. */
  readonly bisects: boolean;
  /** -1 is until the record is too old. */
  readonly retries: number;
  /** -1 is as long as the stream keeps it. */
  readonly maxAgeSeconds: number;
}

/** A part of a shard that is to be handed over, or was and has failed. */
export interface Piece {
  /** The place before its first record. */
  readonly after: string;
  /** The place of its last record. */
  readonly to: string;
  /** How often the function failed with it in this size. */
  readonly failures: number;
  /** How often the function ran for it, in any size. */
  readonly runs: number;
}

/** Where a mapping is in the shard of its stream. */
export interface Progress {
  /** The place of the last record that is dealt with. */
  after: string;
  /** What is under way, in order. */
  pieces: Piece[];
  /** Not before this moment: epoch milliseconds. */
  retryAt?: number | undefined;
  throttles: number;
}

/** A function that reads a stream or a queue. */
export interface Mapping {
  readonly uuid: string;
  readonly sourceArn: string;
  functionArn: string;
  readonly startingPosition?: string | undefined;
  settings: MappingSettings;
  /** Epoch milliseconds. */
  modified: number;
  readonly tags: Map<string, string>;
  /** For streams. */
  readonly progress?: Progress;
  /** When the first record of a batch was seen that waits for more. */
  gatheringSince?: number | undefined;
  lastResult: string;
}

/** The mappings of a region, by id. */
export const mappings = stateSlot('lambda.event-source-mappings', { empty: () => new Map<string, Mapping>() });

/** The mappings here. */
export function mappingsOf(scope: Scope): Map<string, Mapping> {
  return scope.state(mappings);
}

/** The resource name of a mapping. */
export function mappingArn(scope: Scope, uuid: string): string {
  return scope.arn('lambda', `event-source-mapping:${uuid}`);
}
