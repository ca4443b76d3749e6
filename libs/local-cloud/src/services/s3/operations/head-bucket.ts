import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';

/** Says whether a bucket is there, and where. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export const headBucket = operation({
  name: 'HeadBucket',
  http: { method: 'HEAD', path: '/{Bucket}' },
  input: bucketInput,
  output: {
    BucketArn: string({ header: 'x-amz-bucket-arn' }),
    BucketRegion: string({ header: 'x-amz-bucket-region' }),
  },
  run(input, context) {
    const bucket = bucketFor(context, input);
    return { BucketArn: `arn:${context.partition}:s3:::${bucket.name}`, BucketRegion: bucket.region };
  },
});
