import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteBucketLifecycleCommand,
  DeleteBucketPolicyCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  paginateListObjectsV2,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  PutPublicAccessBlockCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { NOON, testCloud } from '../../testing/test-cloud.ts';
import { addressOf } from './object-address.ts';

const cloud = testCloud();
const Bucket = 'shop-assets';
const s3 = (region = 'eu-west-1') => cloud.client(S3Client, { region });

const haveBucket = () =>
  s3().send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
const put = (Key: string, Body: PutObjectCommandInput['Body'] = 'hello', more: Partial<PutObjectCommandInput> = {}) =>
  s3().send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = (Key: string, more: object = {}) => s3().send(new GetObjectCommand({ Bucket, Key, ...more }));
const textOf = async (Key: string, more?: object) => (await get(Key, more)).Body!.transformToString();
const keepVersions = () =>
  s3().send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));

describe('a bucket', () => {
  it('is there once it is made, and nowhere else', async () => {
    await expect(s3().send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'NotFound' });
    await haveBucket();
    expect(await s3().send(new HeadBucketCommand({ Bucket }))).toMatchObject({ BucketRegion: 'eu-west-1' });
    expect((await s3().send(new ListBucketsCommand({}))).Buckets).toEqual([
      { Name: Bucket, CreationDate: new Date(NOON), BucketRegion: 'eu-west-1' },
    ]);
  });

  it('tells its region to whoever asks', async () => {
    await haveBucket();
    const location = await s3('us-east-1').send(new GetBucketLocationCommand({ Bucket }));
    expect(location.LocationConstraint).toBe('eu-west-1');
  });

  it('answers requests for another region with its own', async () => {
    await haveBucket();
    await expect(s3('us-east-1').send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
      name: 'AuthorizationHeaderMalformed',
      message: "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'",
    });
  });

  it.each([
    ['Shop', 'InvalidBucketName'],
    ['ab', 'InvalidBucketName'],
    ['192.168.0.1', 'InvalidBucketName'],
  ])('cannot be called %s', async (name, error) => {
    const configuration = { LocationConstraint: 'eu-west-1' } as const;
    await expect(
      s3().send(new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration: configuration })),
    ).rejects.toMatchObject({ name: error });
  });

  it('is made once', async () => {
    await haveBucket();
    await expect(haveBucket()).rejects.toMatchObject({ name: 'BucketAlreadyOwnedByYou' });
  });

  it('is not deleted with objects in it', async () => {
    await haveBucket();
    await put('key');
    await expect(s3().send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: 'BucketNotEmpty',
      message: 'The bucket you tried to delete is not empty',
    });
    await s3().send(new DeleteObjectCommand({ Bucket, Key: 'key' }));
    await s3().send(new DeleteBucketCommand({ Bucket }));
  });

  it('refuses a sub-resource that nobody modelled, by name', async () => {
    await haveBucket();
    await expect(s3().send(new GetBucketAclCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NotImplemented',
      message: 'The parameter acl is not modelled here',
    });
  });
});

describe('a setting of a bucket', () => {
  beforeEach(haveBucket);

  it('says how objects are encrypted', async () => {
    const Rules = [
      {
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'key' },
        BucketKeyEnabled: true,
      },
    ] as const;
    const ServerSideEncryptionConfiguration = { Rules: [...Rules] };
    await expect(s3().send(new GetBucketEncryptionCommand({ Bucket }))).rejects.toMatchObject({
      name: 'ServerSideEncryptionConfigurationNotFoundError',
    });
    await s3().send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration }));
    const kept = await s3().send(new GetBucketEncryptionCommand({ Bucket }));
    expect(kept.ServerSideEncryptionConfiguration).toEqual(ServerSideEncryptionConfiguration);
    expect(await put('key')).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'key' });
  });

  it('says what is held back from the public', async () => {
    const PublicAccessBlockConfiguration = { BlockPublicAcls: true, RestrictPublicBuckets: false };
    await s3().send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration }));
    const kept = await s3().send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(kept.PublicAccessBlockConfiguration).toEqual(PublicAccessBlockConfiguration);
  });

  it('is a policy, as it was written', async () => {
    const Policy = '{"Version":"2012-10-17","Statement":[]}';
    await s3().send(new PutBucketPolicyCommand({ Bucket, Policy }));
    expect((await s3().send(new GetBucketPolicyCommand({ Bucket }))).Policy).toBe(Policy);
    await s3().send(new DeleteBucketPolicyCommand({ Bucket }));
    await expect(s3().send(new GetBucketPolicyCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchBucketPolicy',
    });
    await expect(s3().send(new PutBucketPolicyCommand({ Bucket, Policy: 'no' }))).rejects.toMatchObject({
      name: 'MalformedPolicy',
    });
  });

  it('says when objects go', async () => {
    const Rules = [
      {
        ID: 'old',
        Status: 'Enabled' as const,
        Filter: { And: { Prefix: 'logs/', Tags: [{ Key: 'a', Value: 'b' }] } },
        Transitions: [{ Days: 30, StorageClass: 'GLACIER' as const }],
        Expiration: { Days: 365 },
        NoncurrentVersionExpiration: { NoncurrentDays: 7 },
      },
    ];
    await s3().send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }));
    expect((await s3().send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules).toEqual(Rules);
    await s3().send(new DeleteBucketLifecycleCommand({ Bucket }));
    await expect(s3().send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchLifecycleConfiguration',
    });
  });

  it('is its tags', async () => {
    const TagSet = [{ Key: 'tier', Value: 'web & api' }];
    await s3().send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
    expect((await s3().send(new GetBucketTaggingCommand({ Bucket }))).TagSet).toEqual(TagSet);
  });
});

describe('an object', () => {
  beforeEach(haveBucket);

  it('comes back as it was put', async () => {
    const { ETag } = await put('a/b c+d.txt', 'hello', {
      ContentType: 'text/plain',
      Metadata: { author: 'me' },
      CacheControl: 'no-cache',
    });
    expect(ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
    const object = await get('a/b c+d.txt');
    expect(await object.Body!.transformToString()).toBe('hello');
    expect(object).toMatchObject({
      ContentType: 'text/plain',
      ContentLength: 5,
      ETag,
      LastModified: new Date(NOON),
      Metadata: { author: 'me' },
      CacheControl: 'no-cache',
      ServerSideEncryption: 'AES256',
    });
  });

  it('may come as a stream, and zipped', async () => {
    const zipped = gzipSync('hello');
    await put('zipped', Readable.from([zipped]), { ContentLength: zipped.length, ContentEncoding: 'gzip' });
    const object = await get('zipped');
    expect(object.ContentEncoding).toBe('gzip');
    expect(Buffer.from(await object.Body!.transformToByteArray())).toEqual(zipped);
  });

  it('is read in part', async () => {
    await put('key', '0123456789');
    expect(await textOf('key', { Range: 'bytes=2-4' })).toBe('234');
    expect(await textOf('key', { Range: 'bytes=-3' })).toBe('789');
    expect((await get('key', { Range: 'bytes=8-' })).ContentRange).toBe('bytes 8-9/10');
    await expect(get('key', { Range: 'bytes=10-' })).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('is missing in two words', async () => {
    await expect(get('nothing')).rejects.toMatchObject({
      name: 'NoSuchKey',
      message: 'The specified key does not exist.',
      Key: 'nothing',
    });
    const head = s3().send(new HeadObjectCommand({ Bucket, Key: 'nothing' }));
    await expect(head).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('is written only when the writer is right about it', async () => {
    await put('key', 'hello', { IfNoneMatch: '*' });
    await expect(put('key', 'again', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(get('key', { IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  it('is refused when it is not what its checksum says', async () => {
    await expect(put('key', 'hello', { ChecksumSHA256: 'AAAA' })).rejects.toMatchObject({
      name: 'BadDigest',
      message: 'The SHA256 you specified did not match the calculated checksum.',
    });
  });

  it('is copied with what belongs to it', async () => {
    await put('from', 'hello', { ContentType: 'text/plain', Tagging: 'a=b' });
    await s3().send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource: `${Bucket}/from` }));
    expect(await get('to')).toMatchObject({ ContentType: 'text/plain', TagCount: 1 });
    const { TagSet } = await s3().send(new GetObjectTaggingCommand({ Bucket, Key: 'to' }));
    expect(TagSet).toEqual([{ Key: 'a', Value: 'b' }]);
  });

  it('keeps its versions where the bucket does', async () => {
    await keepVersions();
    expect(await s3().send(new GetBucketVersioningCommand({ Bucket }))).toMatchObject({ Status: 'Enabled' });
    const first = await put('key', 'one');
    await put('key', 'two');
    const gone = await s3().send(new DeleteObjectCommand({ Bucket, Key: 'key' }));
    expect(gone.DeleteMarker).toBe(true);
    await expect(get('key')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await textOf('key', { VersionId: first.VersionId })).toBe('one');
    await s3().send(new DeleteObjectCommand({ Bucket, Key: 'key', VersionId: gone.VersionId }));
    expect(await textOf('key')).toBe('two');
    await expect(s3().send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'BucketNotEmpty' });
  });

  it('comes in parts', async () => {
    const part = Buffer.alloc(5 * 1024 * 1024, 'x');
    const { UploadId } = await s3().send(new CreateMultipartUploadCommand({ Bucket, Key: 'big' }));
    const upload = { Bucket, Key: 'big', UploadId };
    const parts = [];
    for (const [index, Body] of [part, Buffer.from('end')].entries()) {
      const PartNumber = index + 1;
      const { ETag } = await s3().send(new UploadPartCommand({ ...upload, PartNumber, Body }));
      parts.push({ PartNumber, ETag });
    }
    const done = await s3().send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } }));
    expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect((await get('big')).ContentLength).toBe(part.length + 3);
    await expect(s3().send(new AbortMultipartUploadCommand(upload))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });
});

describe('a listing', () => {
  beforeEach(async () => {
    await haveBucket();
    for (const key of ['a.txt', 'logs/1', 'logs/2', 'logs/old/0', 'z&z']) await put(key);
  });

  it('comes page by page', async () => {
    const keys: (string | undefined)[] = [];
    for await (const page of paginateListObjectsV2({ client: s3(), pageSize: 2 }, { Bucket })) {
      keys.push(...(page.Contents ?? []).map(({ Key }) => Key));
    }
    expect(keys).toEqual(['a.txt', 'logs/1', 'logs/2', 'logs/old/0', 'z&z']);
  });

  it('groups by what a delimiter parts', async () => {
    const listed = await s3().send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }));
    expect(listed.Contents?.map(({ Key }) => Key)).toEqual(['a.txt', 'z&z']);
    expect(listed.CommonPrefixes).toEqual([{ Prefix: 'logs/' }]);
    expect(listed.KeyCount).toBe(3);
  });

  it('goes on after a group', async () => {
    const query = { Bucket, Delimiter: '/', MaxKeys: 2 };
    const first = await s3().send(new ListObjectsV2Command(query));
    const next = new ListObjectsV2Command({ ...query, ContinuationToken: first.NextContinuationToken });
    expect(first.IsTruncated).toBe(true);
    expect((await s3().send(next)).Contents?.map(({ Key }) => Key)).toEqual(['z&z']);
  });

  it('has an older form', async () => {
    const listed = await s3().send(new ListObjectsCommand({ Bucket, Prefix: 'logs/', Marker: 'logs/1' }));
    expect(listed.Contents?.map(({ Key }) => Key)).toEqual(['logs/2', 'logs/old/0']);
  });

  it('shows versions and markers', async () => {
    await keepVersions();
    await put('a.txt', 'new');
    await s3().send(new DeleteObjectCommand({ Bucket, Key: 'a.txt' }));
    const listed = await s3().send(new ListObjectVersionsCommand({ Bucket, Prefix: 'a' }));
    expect(listed.Versions?.map(({ Size, IsLatest }) => [Size, IsLatest])).toEqual([
      [3, false],
      [5, false],
    ]);
    expect(listed.DeleteMarkers).toMatchObject([{ Key: 'a.txt', IsLatest: true }]);
  });

  it('is emptied at once', async () => {
    const Objects = [{ Key: 'a.txt' }, { Key: 'z&z' }, { Key: 'nothing' }];
    const gone = await s3().send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(gone.Deleted?.map(({ Key }) => Key)).toEqual(['a.txt', 'z&z', 'nothing']);
    expect((await s3().send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(3);
  });
});

it.each([
  ['https://shop.s3.eu-west-1.amazonaws.com/a/b.json', { bucket: 'shop', key: 'a/b.json' }],
  ['https://s3.eu-west-1.amazonaws.com/shop/a%20b', { bucket: 'shop', key: 'a b' }],
  ['https://shop.s3.amazonaws.com/k?versionId=1', { bucket: 'shop', key: 'k', versionId: '1' }],
  ['http://127.0.0.1:4566/shop/k', { bucket: 'shop', key: 'k' }],
  ['s3://shop/k', { bucket: 'shop', key: 'k' }],
  ['https://example.com/shop/k', undefined],
])('finds the object at %s', (url, address) => {
  expect(addressOf(url)).toEqual(address);
});
