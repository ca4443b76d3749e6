import { operation } from '../../../operation.ts';
import { oneOf, required, string, structure } from '../../../shapes/declare.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';

/** Makes a bucket keep old versions, or stop doing so. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html */
export const putBucketVersioning = operation({
  name: 'PutBucketVersioning',
  http: { method: 'PUT', path: '/{Bucket}?versioning' },
  input: {
    ...bucketInput,
    ChecksumAlgorithm: string({ header: 'x-amz-sdk-checksum-algorithm' }),
    VersioningConfiguration: structure(
      { Status: required(oneOf('Enabled', 'Suspended')) },
      { required: true, payload: true },
    ),
  },
  run(input, context) {
    bucketFor(context, input).versioning = input.VersioningConfiguration.Status;
  },
});
