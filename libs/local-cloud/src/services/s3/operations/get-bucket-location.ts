import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { bucketsOf } from '../buckets/bucket.ts';
import { bucketInput } from '../buckets/bucket-input.ts';
import { noSuchBucket } from '../faults.ts';

/** Says where a bucket is, to requests of any region; `us-east-1` has no name here. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
export const getBucketLocation = operation({
  name: 'GetBucketLocation',
  http: { method: 'GET', path: '/{Bucket}?location', root: 'LocationConstraint', unwrapped: true },
  input: bucketInput,
  output: { LocationConstraint: string() },
  run(input, context) {
    const bucket = bucketsOf(context).get(input.Bucket);
    if (bucket === undefined) throw noSuchBucket(input.Bucket);
    return { LocationConstraint: bucket.region === 'us-east-1' ? '' : bucket.region };
  },
});
