import { operation } from '../../../operation.ts';
import { boolean, integer, list, oneOf, string, structure, timestamp, travelling } from '../../../shapes/declare.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';
import { invalidArgument } from '../faults.ts';
import { describeContents } from '../objects/describe-contents.ts';
import { listKeys } from '../objects/list-keys.ts';
import { keyEncoder } from '../objects/key-encoding.ts';
import { ownerOf } from '../buckets/owner.ts';

/** Lists up to a thousand objects. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export const listObjectsV2 = operation({
  name: 'ListObjectsV2',
  http: { method: 'GET', path: '/{Bucket}?list-type=2', root: 'ListBucketResult' },
  input: {
    ...bucketInput,
    ContinuationToken: string({ query: 'continuation-token' }),
    Delimiter: string({ query: 'delimiter' }),
    EncodingType: travelling(oneOf('url'), { query: 'encoding-type' }),
    FetchOwner: boolean({ query: 'fetch-owner' }),
    MaxKeys: integer({ min: 0, query: 'max-keys' }),
    Prefix: string({ query: 'prefix' }),
    StartAfter: string({ query: 'start-after' }),
  },
  output: {
    Contents: list(structure({ LastModified: timestamp() }), { flattened: true }),
    CommonPrefixes: list(structure({}), { flattened: true }),
  },
  run(input, context) {
    const bucket = bucketFor(context, input);
    const { Prefix = '', Delimiter, MaxKeys = 1000, StartAfter = '', ContinuationToken } = input;
    const after = ContinuationToken === undefined ? StartAfter : readToken(ContinuationToken);
    const query = { prefix: Prefix, delimiter: Delimiter, after, max: Math.min(MaxKeys, 1000) };
    const page = listKeys(bucket, query, ([newest]) => newest?.deleted === false);
    const encode = keyEncoder(input.EncodingType);
    const owner = input.FetchOwner ? ownerOf(bucket.account) : undefined;
    return {
      IsTruncated: page.last !== undefined,
      Contents: page.objects.map(({ key, versions }) => describeContents(encode(key), versions[0]!, owner)),
      Name: bucket.name,
      Prefix: encode(Prefix),
      Delimiter: Delimiter === undefined ? undefined : encode(Delimiter),
      MaxKeys,
      CommonPrefixes: page.commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) })),
      EncodingType: input.EncodingType,
      KeyCount: page.objects.length + page.commonPrefixes.length,
      ContinuationToken,
      NextContinuationToken: page.last === undefined ? undefined : writeToken(page.last),
      StartAfter: input.StartAfter,
    };
  },
});

function writeToken(last: string): string {
  return Buffer.from(`after:${last}`).toString('base64url');
}

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (text.startsWith('after:')) return text.slice('after:'.length);
  throw invalidArgument('The continuation token provided is incorrect');
}
