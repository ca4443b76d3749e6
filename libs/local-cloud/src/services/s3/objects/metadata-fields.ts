import { map, oneOf, string, timestamp, travelling } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import type { Bucket } from '../buckets/bucket.ts';
import type { ObjectMetadata } from './object.ts';

/** The headers that are stored with an object. */
export const metadataFields = {
  CacheControl: string({ header: 'Cache-Control' }),
  ContentDisposition: string({ header: 'Content-Disposition' }),
  ContentEncoding: string({ header: 'Content-Encoding' }),
  ContentLanguage: string({ header: 'Content-Language' }),
  ContentType: string({ header: 'Content-Type' }),
  Expires: timestamp({ header: 'Expires' }),
  Metadata: map(string(), { prefix: 'x-amz-meta-' }),
  ServerSideEncryption: travelling(oneOf('AES256', 'aws:kms', 'aws:kms:dsse', 'aws:fsx'), {
    header: 'x-amz-server-side-encryption',
  }),
  SSEKMSKeyId: string({ header: 'x-amz-server-side-encryption-aws-kms-key-id' }),
  StorageClass: string({ header: 'x-amz-storage-class' }),
};

/** Reads them from an input; what says nothing about encryption gets the bucket's. */
export function metadataFrom(input: StructureOf<typeof metadataFields>, bucket: Bucket): ObjectMetadata {
  const usual = defaultEncryption(bucket);
  const encodings = input.ContentEncoding?.split(',').map((name) => name.trim());
  return {
    contentType: input.ContentType ?? 'binary/octet-stream',
    cacheControl: input.CacheControl,
    contentDisposition: input.ContentDisposition,
    contentEncoding: encodings?.filter((name) => name !== 'aws-chunked').join(',') || undefined,
    contentLanguage: input.ContentLanguage,
    expires: input.Expires,
    user: { ...input.Metadata },
    encryption: input.ServerSideEncryption ?? usual.algorithm,
    kmsKeyId: input.SSEKMSKeyId ?? (input.ServerSideEncryption === undefined ? usual.keyId : undefined),
    storageClass: input.StorageClass,
  };
}

/** Writes them into a result. */
export function metadataResult(metadata: ObjectMetadata): Readonly<Record<string, unknown>> {
  return {
    CacheControl: metadata.cacheControl,
    ContentDisposition: metadata.contentDisposition,
    ContentEncoding: metadata.contentEncoding,
    ContentLanguage: metadata.contentLanguage,
    ContentType: metadata.contentType,
    Expires: metadata.expires,
    Metadata: metadata.user,
    ServerSideEncryption: metadata.encryption,
    SSEKMSKeyId: metadata.kmsKeyId,
    StorageClass: metadata.storageClass === 'STANDARD' ? undefined : metadata.storageClass,
  };
}

/** What a bucket does with objects that say nothing: S3's own keys unless it was told otherwise. */
function defaultEncryption(bucket: Bucket): { algorithm: string; keyId?: string } {
  const setting = bucket.settings.get('encryption') as
    | { Rules?: { ApplyServerSideEncryptionByDefault?: { SSEAlgorithm?: string; KMSMasterKeyID?: string } }[] }
    | undefined;
  const rule = setting?.Rules?.[0]?.ApplyServerSideEncryptionByDefault;
  return { algorithm: rule?.SSEAlgorithm ?? 'AES256', keyId: rule?.KMSMasterKeyID };
}
