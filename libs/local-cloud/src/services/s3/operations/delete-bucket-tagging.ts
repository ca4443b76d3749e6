import { operation } from '../../../operation.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';

/** Takes all tags off a bucket. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketTagging.html */
export const deleteBucketTagging = operation({
  name: 'DeleteBucketTagging',
  http: { method: 'DELETE', path: '/{Bucket}?tagging', status: 204 },
  input: bucketInput,
  run(input, context) {
    bucketFor(context, input).tags.clear();
  },
});
