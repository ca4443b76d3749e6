import { operation } from '../../../operation.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';
import { deleteBucket as remove } from '../buckets/buckets.ts';

/** Deletes a bucket that holds nothing. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export const deleteBucket = operation({
  name: 'DeleteBucket',
  http: { method: 'DELETE', path: '/{Bucket}', status: 204 },
  input: bucketInput,
  run(input, context) {
    remove(context, bucketFor(context, input).name);
  },
});
