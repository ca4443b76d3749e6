import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';

/** Says whether a bucket keeps old versions. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html */
export const getBucketVersioning = operation({
  name: 'GetBucketVersioning',
  http: { method: 'GET', path: '/{Bucket}?versioning', root: 'VersioningConfiguration' },
  input: bucketInput,
  output: { Status: string() },
  run: (input, context) => ({ Status: bucketFor(context, input).versioning }),
});
