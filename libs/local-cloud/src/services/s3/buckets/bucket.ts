import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import type { ObjectVersion } from '../objects/object.ts';
import type { Upload } from '../uploads/upload.ts';

/** Whether old versions of objects are kept; undefined: never asked for. */
export type Versioning = 'Enabled' | 'Suspended' | undefined;

/** A bucket with all that is in it. */
export interface Bucket {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  /** Epoch milliseconds. */
  readonly created: number;
  versioning: Versioning;
  /** By the name of the setting: what was last put, as it was put. */
  readonly settings: Map<string, unknown>;
  readonly tags: Map<string, string>;
  /** By key, the versions of each object, newest first. */
  readonly objects: Map<string, ObjectVersion[]>;
  /** By upload id, what is being uploaded in parts. */
  readonly uploads: Map<string, Upload>;
}

/** The buckets of the world, by name. */
const buckets = stateSlot('s3.buckets', { reach: 'cloud', empty: () => new Map<string, Bucket>() });

/** All buckets there are, whoever's. */
export function bucketsOf(scope: Scope): Map<string, Bucket> {
  return scope.state(buckets);
}
