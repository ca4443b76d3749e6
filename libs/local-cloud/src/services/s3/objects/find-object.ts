import { AwsError } from '../../../aws-error.ts';
import type { Bucket } from '../buckets/bucket.ts';
import { noSuchKey, noSuchVersion } from '../faults.ts';
import type { ObjectVersion } from './object.ts';

/** Finds the newest version of an object, or a named one. @throws AwsError NoSuchKey, NoSuchVersion, MethodNotAllowed for a marker */
export function findObject(bucket: Bucket, key: string, versionId?: string): ObjectVersion {
  const versions = bucket.objects.get(key) ?? [];
  if (versionId !== undefined) {
    const version = versions.find((candidate) => candidate.versionId === versionId);
    if (version === undefined) throw noSuchVersion(key, versionId);
    if (version.deleted) throw markerHasNoContent(version);
    return version;
  }
  const [newest] = versions;
  if (newest === undefined) throw noSuchKey(key);
  if (newest.deleted) throw hiddenByMarker(key, newest);
  return newest;
}

/** The newest version that is not a marker; undefined when there is none. */
export function currentObject(bucket: Bucket, key: string): ObjectVersion | undefined {
  const newest = bucket.objects.get(key)?.[0];
  return newest?.deleted ? undefined : newest;
}

function markerHasNoContent(marker: ObjectVersion): AwsError {
  return new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    status: 405,
    headers: markerHeaders(marker),
  });
}

function hiddenByMarker(key: string, marker: ObjectVersion): AwsError {
  const { message, details } = noSuchKey(key);
  return new AwsError('NoSuchKey', message, { ...details, headers: markerHeaders(marker) });
}

function markerHeaders(marker: ObjectVersion): Record<string, string> {
  return { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId };
}
