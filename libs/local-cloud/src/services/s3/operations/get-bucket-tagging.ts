import { AwsError } from '../../../aws-error.ts';
import { operation } from '../../../operation.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';

/** Lists the tags of a bucket. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html */
export const getBucketTagging = operation({
  name: 'GetBucketTagging',
  http: { method: 'GET', path: '/{Bucket}?tagging', root: 'Tagging' },
  input: bucketInput,
  output: { TagSet: list(structure({ Key: string(), Value: string() }), { item: 'Tag' }) },
  run(input, context) {
    const { tags, name } = bucketFor(context, input);
    if (tags.size > 0) return { TagSet: [...tags].map(([Key, Value]) => ({ Key, Value })) };
    throw new AwsError('NoSuchTagSet', 'The TagSet does not exist', { status: 404, members: { BucketName: name } });
  },
});
