import { operation } from '../../../operation.ts';
import { integer, list, string, structure } from '../../../shapes/declare.ts';
import { bucketFor, objectInput } from '../buckets/bucket-input.ts';
import { writtenFields, versionIdFor } from '../objects/written.ts';
import { completeUpload, findUpload } from '../uploads/upload.ts';

/** Puts the parts of an upload together. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html */
export const completeMultipartUpload = operation({
  name: 'CompleteMultipartUpload',
  http: { method: 'POST', path: '/{Bucket}/{Key+}?uploadId', root: 'CompleteMultipartUploadResult' },
  input: {
    ...objectInput,
    ChecksumType: string({ header: 'x-amz-checksum-type' }),
    MpuObjectSize: integer({ header: 'x-amz-mp-object-size' }),
    MultipartUpload: structure(
      {
        Parts: list(
          structure({
            PartNumber: integer(),
            ETag: string(),
            ChecksumCRC32: string(),
            ChecksumCRC32C: string(),
            ChecksumCRC64NVME: string(),
            ChecksumSHA1: string(),
            ChecksumSHA256: string(),
          }),
          { flattened: true, wire: 'Part' },
        ),
      },
      { payload: true, wire: 'CompleteMultipartUpload' },
    ),
    UploadId: string({ required: true, query: 'uploadId' }),
  },
  output: { VersionId: writtenFields.VersionId, ServerSideEncryption: writtenFields.ServerSideEncryption },
  run(input, context) {
    const bucket = bucketFor(context, input);
    const upload = findUpload(bucket, input.Key, input.UploadId);
    const object = completeUpload(context, bucket, input.UploadId, upload, input.MultipartUpload?.Parts ?? []);
    return {
      Location: `${context.url}/${bucket.name}/${input.Key}`,
      Bucket: bucket.name,
      Key: input.Key,
      ETag: object.etag,
      VersionId: versionIdFor(bucket, object.versionId),
      ServerSideEncryption: object.metadata.encryption,
    };
  },
});
