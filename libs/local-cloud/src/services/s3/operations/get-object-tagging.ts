import { operation } from '../../../operation.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { bucketFor, objectInput } from '../buckets/bucket-input.ts';
import { findObject } from '../objects/find-object.ts';

/** Lists the tags of an object. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html */
export const getObjectTagging = operation({
  name: 'GetObjectTagging',
  http: { method: 'GET', path: '/{Bucket}/{Key+}?tagging', root: 'Tagging' },
  input: { ...objectInput, VersionId: string({ query: 'versionId' }) },
  output: { TagSet: list(structure({ Key: string(), Value: string() }), { item: 'Tag' }) },
  run(input, context) {
    const { tags } = findObject(bucketFor(context, input), input.Key, input.VersionId);
    return { TagSet: [...tags].map(([Key, Value]) => ({ Key, Value })) };
  },
});
