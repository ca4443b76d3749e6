import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { bucketFor, objectInput } from '../buckets/bucket-input.ts';
import { metadataFields, metadataFrom } from '../objects/metadata-fields.ts';
import { beginUpload } from '../uploads/upload.ts';

/** Begins an object that comes in parts. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html */
export const createMultipartUpload = operation({
  name: 'CreateMultipartUpload',
  http: { method: 'POST', path: '/{Bucket}/{Key+}?uploads', root: 'InitiateMultipartUploadResult' },
  input: {
    ...objectInput,
    ...metadataFields,
    ChecksumAlgorithm: string({ header: 'x-amz-checksum-algorithm' }),
    ChecksumType: string({ header: 'x-amz-checksum-type' }),
  },
  output: { ChecksumAlgorithm: string({ header: 'x-amz-checksum-algorithm' }) },
  run(input, context) {
    const bucket = bucketFor(context, input);
    const UploadId = beginUpload(context, bucket, input.Key, metadataFrom(input, bucket));
    return { Bucket: bucket.name, Key: input.Key, UploadId, ChecksumAlgorithm: input.ChecksumAlgorithm };
  },
});
