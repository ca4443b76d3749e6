import { operation } from '../../../operation.ts';
import { integer, list, oneOf, string, structure, timestamp, travelling } from '../../../shapes/declare.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';
import { ownerOf } from '../buckets/owner.ts';
import { describeContents } from '../objects/describe-contents.ts';
import { keyEncoder } from '../objects/key-encoding.ts';
import { listKeys } from '../objects/list-keys.ts';

/** Lists up to a thousand objects, in the older form. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html */
export const listObjects = operation({
  name: 'ListObjects',
  http: { method: 'GET', path: '/{Bucket}', root: 'ListBucketResult' },
  input: {
    ...bucketInput,
    Delimiter: string({ query: 'delimiter' }),
    EncodingType: travelling(oneOf('url'), { query: 'encoding-type' }),
    Marker: string({ query: 'marker' }),
    MaxKeys: integer({ min: 0, query: 'max-keys' }),
    Prefix: string({ query: 'prefix' }),
  },
  output: {
    Contents: list(structure({ LastModified: timestamp() }), { flattened: true }),
    CommonPrefixes: list(structure({}), { flattened: true }),
  },
  run(input, context) {
    const bucket = bucketFor(context, input);
    const { Prefix = '', Delimiter, MaxKeys = 1000, Marker = '' } = input;
    const query = { prefix: Prefix, delimiter: Delimiter, after: Marker, max: Math.min(MaxKeys, 1000) };
    const page = listKeys(bucket, query, ([newest]) => newest?.deleted === false);
    const encode = keyEncoder(input.EncodingType);
    const owner = ownerOf(bucket.account);
    return {
      IsTruncated: page.last !== undefined,
      Marker: encode(Marker),
      NextMarker: page.last === undefined || Delimiter === undefined ? undefined : encode(page.last),
      Contents: page.objects.map(({ key, versions }) => describeContents(encode(key), versions[0]!, owner)),
      Name: bucket.name,
      Prefix: encode(Prefix),
      Delimiter: Delimiter === undefined ? undefined : encode(Delimiter),
      MaxKeys,
      CommonPrefixes: page.commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) })),
      EncodingType: input.EncodingType,
    };
  },
});
