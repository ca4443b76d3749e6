import { operation } from '../../../operation.ts';
import { integer, list, string, structure, timestamp } from '../../../shapes/declare.ts';
import { pageOf } from '../../../paging.ts';
import { bucketsOf } from '../buckets/bucket.ts';
import { invalidArgument } from '../faults.ts';
import { ownerOf } from '../buckets/owner.ts';

/** Lists the account's buckets of all regions. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export const listBuckets = operation({
  name: 'ListBuckets',
  http: { method: 'GET', path: '/', root: 'ListAllMyBucketsResult' },
  input: {
    MaxBuckets: integer({ min: 1, max: 10000, query: 'max-buckets' }),
    ContinuationToken: string({ query: 'continuation-token' }),
    Prefix: string({ query: 'prefix' }),
    BucketRegion: string({ query: 'bucket-region' }),
  },
  output: {
    Buckets: list(structure({ Name: string(), CreationDate: timestamp(), BucketRegion: string() }), { item: 'Bucket' }),
  },
  run(input, context) {
    const own = [...bucketsOf(context).values()]
      .filter((bucket) => bucket.account === context.account)
      .filter((bucket) => bucket.name.startsWith(input.Prefix ?? ''))
      .filter((bucket) => input.BucketRegion === undefined || bucket.region === input.BucketRegion)
      .sort((left, right) => (left.name < right.name ? -1 : 1));
    const page = pageOf(own, { token: input.ContinuationToken, size: input.MaxBuckets ?? 10000 });
    if (page === undefined) throw invalidArgument('The continuation token provided is incorrect');
    return {
      Owner: ownerOf(context.account),
      Buckets: page.items.map(({ name, created, region }) => ({
        Name: name,
        CreationDate: created,
        BucketRegion: region,
      })),
      ContinuationToken: page.nextToken,
      Prefix: input.Prefix,
    };
  },
});
