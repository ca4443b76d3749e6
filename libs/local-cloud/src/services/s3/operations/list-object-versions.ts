import { operation } from '../../../operation.ts';
import { integer, list, oneOf, string, structure, timestamp, travelling } from '../../../shapes/declare.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';
import { ownerOf } from '../buckets/owner.ts';
import { describeContents } from '../objects/describe-contents.ts';
import { keyEncoder } from '../objects/key-encoding.ts';
import { listKeys } from '../objects/list-keys.ts';

const entry = structure({ LastModified: timestamp() });

/**
 * Lists all versions and markers, newest first for each key. Pages end between keys, never between two versions of one.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
 */
export const listObjectVersions = operation({
  name: 'ListObjectVersions',
  http: { method: 'GET', path: '/{Bucket}?versions', root: 'ListVersionsResult' },
  input: {
    ...bucketInput,
    Delimiter: string({ query: 'delimiter' }),
    EncodingType: travelling(oneOf('url'), { query: 'encoding-type' }),
    KeyMarker: string({ query: 'key-marker' }),
    MaxKeys: integer({ min: 0, query: 'max-keys' }),
    Prefix: string({ query: 'prefix' }),
  },
  output: {
    Versions: list(entry, { flattened: true, wire: 'Version' }),
    DeleteMarkers: list(entry, { flattened: true, wire: 'DeleteMarker' }),
    CommonPrefixes: list(structure({}), { flattened: true }),
  },
  run(input, context) {
    const bucket = bucketFor(context, input);
    const { Prefix = '', Delimiter, MaxKeys = 1000, KeyMarker = '' } = input;
    const query = { prefix: Prefix, delimiter: Delimiter, after: KeyMarker, max: Math.min(MaxKeys, 1000) };
    const page = listKeys(bucket, query, (versions) => versions.length > 0);
    const encode = keyEncoder(input.EncodingType);
    const owner = ownerOf(bucket.account);
    const entries = page.objects.flatMap(({ key, versions }) =>
      versions.map((version, index) => ({ key: encode(key), version, IsLatest: index === 0 })),
    );
    return {
      IsTruncated: page.last !== undefined,
      KeyMarker: encode(KeyMarker),
      NextKeyMarker: page.last === undefined ? undefined : encode(page.last),
      Versions: entries
        .filter(({ version }) => !version.deleted)
        .map(({ key, version, IsLatest }) => ({
          ...describeContents(key, version, owner),
          VersionId: version.versionId,
          IsLatest,
        })),
      DeleteMarkers: entries
        .filter(({ version }) => version.deleted)
        .map(({ key, version, IsLatest }) => ({
          Owner: owner,
          Key: key,
          VersionId: version.versionId,
          IsLatest,
          LastModified: version.modified,
        })),
      Name: bucket.name,
      Prefix: encode(Prefix),
      Delimiter: Delimiter === undefined ? undefined : encode(Delimiter),
      MaxKeys,
      CommonPrefixes: page.commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) })),
      EncodingType: input.EncodingType,
    };
  },
});
