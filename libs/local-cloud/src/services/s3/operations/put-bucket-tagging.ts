import { operation } from '../../../operation.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';

/** Replaces the tags of a bucket. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html */
export const putBucketTagging = operation({
  name: 'PutBucketTagging',
  http: { method: 'PUT', path: '/{Bucket}?tagging', status: 204 },
  input: {
    ...bucketInput,
    ChecksumAlgorithm: string({ header: 'x-amz-sdk-checksum-algorithm' }),
    Tagging: structure(
      {
        TagSet: list(structure({ Key: string({ required: true, min: 1 }), Value: string({ required: true }) }), {
          required: true,
          item: 'Tag',
        }),
      },
      { required: true, payload: true },
    ),
  },
  run(input, context) {
    const { tags } = bucketFor(context, input);
    tags.clear();
    for (const { Key, Value } of input.Tagging.TagSet) tags.set(Key, Value);
  },
});
