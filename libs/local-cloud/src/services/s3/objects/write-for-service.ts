import type { ObjectAddress } from '../../../ports/object-reader.ts';
import type { Scope } from '../../../scope.ts';
import { findBucket } from '../buckets/buckets.ts';
import { metadataFrom } from './metadata-fields.ts';
import { storeObject } from './store-object.ts';

/** Stores an object for another service, encrypted as its bucket says. @throws AwsError NoSuchBucket */
export function writeForService(
  scope: Scope,
  { bucket: name, key }: ObjectAddress,
  body: Uint8Array,
  contentType: string,
): void {
  const bucket = findBucket(scope, name);
  storeObject(scope, bucket, key, { body, metadata: metadataFrom({ ContentType: contentType }, bucket) });
}
