import { operation } from '../../../operation.ts';
import { blob, integer, string } from '../../../shapes/declare.ts';
import { bucketFor, objectInput } from '../buckets/bucket-input.ts';
import { checkedChecksums, checksumFields } from '../objects/checksums.ts';
import { findUpload, putPart } from '../uploads/upload.ts';

/** Takes one part of an upload. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html */
export const uploadPart = operation({
  name: 'UploadPart',
  http: { method: 'PUT', path: '/{Bucket}/{Key+}?uploadId&partNumber' },
  input: {
    ...objectInput,
    ...checksumFields,
    Body: blob({ payload: true }),
    ChecksumAlgorithm: string({ header: 'x-amz-sdk-checksum-algorithm' }),
    ContentMD5: string({ header: 'Content-MD5' }),
    PartNumber: integer({ required: true, min: 1, max: 10000, query: 'partNumber' }),
    UploadId: string({ required: true, query: 'uploadId' }),
  },
  output: { ETag: string({ header: 'ETag' }), ...checksumFields },
  run(input, context) {
    const upload = findUpload(bucketFor(context, input), input.Key, input.UploadId);
    const body = input.Body ?? new Uint8Array();
    const checksums = checkedChecksums(input, body);
    return { ETag: putPart(upload, input.PartNumber, body).etag, ...checksums };
  },
});
