import type { ObjectAddress } from '../../ports/object-reader.ts';
import type { Scope } from '../../scope.ts';
import { bucketsOf } from './buckets/bucket.ts';
import { currentObject } from './objects/find-object.ts';

/**
 * Reads where a URL of S3 points: `s3://bucket/key`, the bucket before the host or first in the path, on AWS's hosts or on this machine's.
 * Undefined for any other URL. @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function addressOf(url: string): ObjectAddress | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  const path = safeDecode(pathname).slice(1);
  const versionId = searchParams.get('versionId') ?? undefined;
  if (protocol === 's3:') return address(hostname, path, versionId);
  const host =
    /^(?:(.+)\.)?(?:s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?|s3\.dualstack\.[a-z0-9-]+\.amazonaws\.com|localhost|127\.0\.0\.1)$/;
  const match = host.exec(hostname);
  if (match === null) return undefined;
  if (match[1] !== undefined) return address(match[1], path, versionId);
  const slash = path.indexOf('/');
  return slash < 0 ? undefined : address(path.slice(0, slash), path.slice(slash + 1), versionId);
}

/** Reads an object for another service; undefined when there is none. */
export function readAddress(scope: Scope, { bucket, key, versionId }: ObjectAddress): Uint8Array | undefined {
  const found = bucketsOf(scope).get(bucket);
  if (found === undefined) return undefined;
  if (versionId === undefined) return currentObject(found, key)?.body;
  return found.objects.get(key)?.find((version) => version.versionId === versionId && !version.deleted)?.body;
}

function address(bucket: string, key: string, versionId: string | undefined): ObjectAddress | undefined {
  if (bucket === '' || key === '') return undefined;
  return { bucket, key, ...(versionId === undefined ? {} : { versionId }) };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
