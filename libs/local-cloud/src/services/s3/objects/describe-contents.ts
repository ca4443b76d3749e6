import type { ObjectVersion } from './object.ts';

/** One line of a listing. */
export function describeContents(key: string, version: ObjectVersion, owner?: { readonly ID: string }): object {
  return {
    Key: key,
    LastModified: version.modified,
    ETag: version.etag,
    Size: version.body.length,
    Owner: owner,
    StorageClass: version.metadata.storageClass ?? 'STANDARD',
  };
}
