import { operation } from '../../../operation.ts';
import { oneOf, string, structure, timestamp, travelling } from '../../../shapes/declare.ts';
import { bucketFor, objectInput } from '../buckets/bucket-input.ts';
import { findBucket } from '../buckets/buckets.ts';
import { parseCopySource } from '../objects/copy-source.ts';
import { findObject } from '../objects/find-object.ts';
import { metadataFields, metadataFrom } from '../objects/metadata-fields.ts';
import { storeObject } from '../objects/store-object.ts';
import { versionIdFor, writtenFields } from '../objects/written.ts';

/** Copies an object that is here already. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
export const copyObject = operation({
  name: 'CopyObject',
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', header: 'x-amz-copy-source' },
  input: {
    ...objectInput,
    ...metadataFields,
    CopySource: string({ required: true, header: 'x-amz-copy-source' }),
    MetadataDirective: travelling(oneOf('COPY', 'REPLACE'), { header: 'x-amz-metadata-directive' }),
  },
  output: {
    CopyObjectResult: structure({ ETag: string(), LastModified: timestamp() }, { payload: true }),
    VersionId: writtenFields.VersionId,
    ServerSideEncryption: writtenFields.ServerSideEncryption,
    CopySourceVersionId: string({ header: 'x-amz-copy-source-version-id' }),
  },
  run(input, context) {
    const bucket = bucketFor(context, input);
    const from = parseCopySource(input.CopySource);
    const sourceBucket = findBucket(context, from.bucket);
    const source = findObject(sourceBucket, from.key, from.versionId);
    const metadata = input.MetadataDirective === 'REPLACE' ? metadataFrom(input, bucket) : source.metadata;
    const { body, checksums, tags } = source;
    const copy = storeObject(context, bucket, input.Key, { body, metadata, checksums, tags });
    return {
      CopyObjectResult: { ETag: copy.etag, LastModified: copy.modified },
      VersionId: versionIdFor(bucket, copy.versionId),
      ServerSideEncryption: metadata.encryption,
      CopySourceVersionId: versionIdFor(sourceBucket, source.versionId),
    };
  },
});
