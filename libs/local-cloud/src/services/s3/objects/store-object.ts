import { createHash } from 'node:crypto';
import type { Scope } from '../../../scope.ts';
import type { Bucket } from '../buckets/bucket.ts';
import { keyTooLong } from '../faults.ts';
import { refuseWrites } from '../signals/bucket-condition.ts';
import type { ObjectMetadata, ObjectVersion } from './object.ts';

const LONGEST_KEY = 1024;

/** What somebody wants stored. */
export interface ObjectDraft {
  readonly body: Uint8Array;
  readonly metadata: ObjectMetadata;
  readonly checksums?: Readonly<Record<string, string>>;
  readonly tags?: ReadonlyMap<string, string>;
  /** @default the MD5 of the body */
  readonly etag?: string;
}

/** Stores an object over the one that was there, or beside it where the bucket keeps versions. @throws AwsError AccessDenied, KeyTooLongError */
export function storeObject(scope: Scope, bucket: Bucket, key: string, draft: ObjectDraft): ObjectVersion {
  refuseWrites(scope, bucket);
  if (Buffer.byteLength(key) > LONGEST_KEY) throw keyTooLong();
  const version: ObjectVersion = {
    versionId: newVersionId(scope, bucket),
    deleted: false,
    body: draft.body,
    etag: draft.etag ?? `"${createHash('md5').update(draft.body).digest('hex')}"`,
    modified: wholeSeconds(scope.clock.now()),
    metadata: draft.metadata,
    checksums: draft.checksums ?? {},
    tags: new Map(draft.tags),
  };
  addVersion(bucket, key, version);
  return version;
}

/** What became of a deletion. */
export interface Deletion {
  /** The version that is gone, or the marker that came. */
  readonly versionId?: string;
  readonly deleteMarker?: boolean;
}

/** Deletes an object: for good where no versions are kept or one is named, behind a marker otherwise. What is not there is no error. */
export function removeObject(scope: Scope, bucket: Bucket, key: string, versionId?: string): Deletion {
  if (versionId !== undefined) return removeVersion(bucket, key, versionId);
  if (bucket.versioning === undefined) {
    bucket.objects.delete(key);
    return {};
  }
  const marker = deleteMarker(newVersionId(scope, bucket), wholeSeconds(scope.clock.now()));
  addVersion(bucket, key, marker);
  return { versionId: marker.versionId, deleteMarker: true };
}

function removeVersion(bucket: Bucket, key: string, versionId: string): Deletion {
  const versions = bucket.objects.get(key) ?? [];
  const gone = versions.find((version) => version.versionId === versionId);
  const left = versions.filter((version) => version !== gone);
  if (left.length === 0) bucket.objects.delete(key);
  else bucket.objects.set(key, left);
  return { versionId, ...(gone?.deleted ? { deleteMarker: true } : {}) };
}

function addVersion(bucket: Bucket, key: string, version: ObjectVersion): void {
  const before = bucket.objects.get(key) ?? [];
  bucket.objects.set(key, [version, ...before.filter(({ versionId }) => versionId !== version.versionId)]);
}

function newVersionId(scope: Scope, bucket: Bucket): string {
  return bucket.versioning === 'Enabled' ? scope.ids.lower(32) : 'null';
}

function deleteMarker(versionId: string, modified: number): ObjectVersion {
  const metadata: ObjectMetadata = { contentType: '', user: {}, encryption: '' };
  return {
    versionId,
    deleted: true,
    body: new Uint8Array(),
    etag: '',
    modified,
    metadata,
    checksums: {},
    tags: new Map(),
  };
}

function wholeSeconds(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
