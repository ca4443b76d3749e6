import { createHash } from 'node:crypto';
import type { Scope } from '../../../scope.ts';
import type { Bucket } from '../buckets/bucket.ts';
import { entityTooSmall, invalidPart, invalidPartOrder, noSuchUpload } from '../faults.ts';
import type { ObjectMetadata, ObjectVersion } from '../objects/object.ts';
import { storeObject } from '../objects/store-object.ts';

const SMALLEST_PART = 5 * 1024 * 1024;

/** One part of what is being uploaded. */
export interface Part {
  readonly body: Uint8Array;
  /** With its quotes. */
  readonly etag: string;
}

/** An object that comes in parts. */
export interface Upload {
  readonly key: string;
  /** Epoch milliseconds. */
  readonly started: number;
  readonly metadata: ObjectMetadata;
  readonly parts: Map<number, Part>;
}

/** Begins an upload and gives its id. */
export function beginUpload(scope: Scope, bucket: Bucket, key: string, metadata: ObjectMetadata): string {
  const id = scope.ids.lower(64);
  bucket.uploads.set(id, { key, started: scope.clock.now(), metadata, parts: new Map() });
  return id;
}

/** Finds an upload of a key. @throws AwsError NoSuchUpload */
export function findUpload(bucket: Bucket, key: string, id: string): Upload {
  const upload = bucket.uploads.get(id);
  if (upload?.key !== key) throw noSuchUpload(id);
  return upload;
}

/** Takes a part; one of the same number falls away. */
export function putPart(upload: Upload, number: number, body: Uint8Array): Part {
  const part = { body, etag: `"${createHash('md5').update(body).digest('hex')}"` };
  upload.parts.set(number, part);
  return part;
}

/** Which parts make up the object, in order. */
export type PartList = readonly { readonly PartNumber?: number; readonly ETag?: string }[];

/** Puts the parts together. @throws AwsError InvalidPart, InvalidPartOrder, EntityTooSmall */
export function completeUpload(
  scope: Scope,
  bucket: Bucket,
  id: string,
  upload: Upload,
  list: PartList,
): ObjectVersion {
  const parts = chosenParts(upload, list);
  const digests = parts.map(({ etag }) => Buffer.from(etag.replaceAll('"', ''), 'hex'));
  const etag = `"${createHash('md5').update(Buffer.concat(digests)).digest('hex')}-${parts.length}"`;
  const body = new Uint8Array(Buffer.concat(parts.map((part) => part.body)));
  bucket.uploads.delete(id);
  return storeObject(scope, bucket, upload.key, { body, metadata: upload.metadata, etag });
}

function chosenParts(upload: Upload, list: PartList): Part[] {
  const numbers = list.map(({ PartNumber }) => PartNumber ?? 0);
  if (numbers.some((number, index) => index > 0 && number <= numbers[index - 1]!)) throw invalidPartOrder();
  const parts = list.map(({ PartNumber, ETag }) => {
    const part = upload.parts.get(PartNumber ?? 0);
    if (part === undefined || part.etag.replaceAll('"', '') !== ETag?.replaceAll('"', '')) throw invalidPart();
    return part;
  });
  if (parts.length === 0) throw invalidPart();
  if (parts.slice(0, -1).some(({ body }) => body.length < SMALLEST_PART)) throw entityTooSmall();
  return parts;
}
