import { operation } from '../../../operation.ts';
import { boolean, list, oneOf, string, structure, travelling } from '../../../shapes/declare.ts';
import { createBucket as create } from '../buckets/buckets.ts';

/** Makes a bucket in the region that the request goes to. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
export const createBucket = operation({
  name: 'CreateBucket',
  http: { method: 'PUT', path: '/{Bucket}' },
  input: {
    Bucket: string({ required: true }),
    ACL: travelling(oneOf('private'), { header: 'x-amz-acl' }),
    CreateBucketConfiguration: structure(
      {
        LocationConstraint: string(),
        Tags: list(structure({ Key: string({ required: true }), Value: string({ required: true }) }), { item: 'Tag' }),
      },
      { payload: true },
    ),
    ObjectLockEnabledForBucket: boolean({ header: 'x-amz-bucket-object-lock-enabled' }),
    ObjectOwnership: travelling(oneOf('BucketOwnerPreferred', 'ObjectWriter', 'BucketOwnerEnforced'), {
      header: 'x-amz-object-ownership',
    }),
  },
  output: { Location: string({ header: 'Location' }), BucketArn: string({ header: 'x-amz-bucket-arn' }) },
  run(input, context) {
    const bucket = create(context, input.Bucket, input.CreateBucketConfiguration?.LocationConstraint);
    for (const { Key, Value } of input.CreateBucketConfiguration?.Tags ?? []) bucket.tags.set(Key, Value);
    const ownership = { Rules: [{ ObjectOwnership: input.ObjectOwnership ?? 'BucketOwnerEnforced' }] };
    bucket.settings.set('ownershipControls', ownership);
    return { Location: `/${bucket.name}`, BucketArn: `arn:${context.partition}:s3:::${bucket.name}` };
  },
});
