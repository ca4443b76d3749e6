import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { bucketFor, objectInput } from '../buckets/bucket-input.ts';
import { findUpload } from '../uploads/upload.ts';

/** Drops an upload with its parts. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html */
export const abortMultipartUpload = operation({
  name: 'AbortMultipartUpload',
  http: { method: 'DELETE', path: '/{Bucket}/{Key+}?uploadId', status: 204 },
  input: { ...objectInput, UploadId: string({ required: true, query: 'uploadId' }) },
  run(input, context) {
    const bucket = bucketFor(context, input);
    findUpload(bucket, input.Key, input.UploadId);
    bucket.uploads.delete(input.UploadId);
  },
});
