import { string } from '../../../shapes/declare.ts';
import type { Bucket } from '../buckets/bucket.ts';
import { checksumFields } from './checksums.ts';
import type { ObjectVersion } from './object.ts';

/** What S3 says of an object that it has just stored. */
export const writtenFields = {
  ETag: string({ header: 'ETag' }),
  VersionId: string({ header: 'x-amz-version-id' }),
  ServerSideEncryption: string({ header: 'x-amz-server-side-encryption' }),
  SSEKMSKeyId: string({ header: 'x-amz-server-side-encryption-aws-kms-key-id' }),
  ...checksumFields,
};

/** Puts it into a result. */
export function writtenResult(bucket: Bucket, { etag, versionId, metadata, checksums }: ObjectVersion): object {
  return {
    ETag: etag,
    VersionId: versionIdFor(bucket, versionId),
    ServerSideEncryption: metadata.encryption,
    SSEKMSKeyId: metadata.kmsKeyId,
    ...checksums,
  };
}

/** A version's id where the bucket ever kept versions. */
export function versionIdFor(bucket: Bucket, versionId: string): string | undefined {
  return bucket.versioning === undefined ? undefined : versionId;
}
