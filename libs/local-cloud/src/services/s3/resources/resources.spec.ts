import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { deployed } from '../../../testing/stack-resources.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

const cloud = testCloud();
const s3 = () => cloud.client(S3Client, { forcePathStyle: true } as object);
const Bucket = 'assets';

describe('AWS::S3::Bucket', () => {
  it('makes a bucket with its settings, as S3 shows them', async () => {
    await deployed(cloud, 'AWS::S3::Bucket', {
      BucketName: Bucket,
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'key' } },
        ],
      },
      LifecycleConfiguration: {
        Rules: [{ Id: 'Old', Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 30 } }],
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    const encryption = await s3().send(new GetBucketEncryptionCommand({ Bucket }));
    expect(encryption.ServerSideEncryptionConfiguration?.Rules).toEqual([
      {
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'key' },
        BucketKeyEnabled: false,
      },
    ]);
    const lifecycle = await s3().send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
    expect(lifecycle.Rules).toMatchObject([{ ID: 'Old', NoncurrentVersionExpiration: { NoncurrentDays: 30 } }]);
    expect((await s3().send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
    const block = await s3().send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(block.PublicAccessBlockConfiguration?.BlockPublicAcls).toBe(true);
  });

  it('keeps when objects move to another storage class', async () => {
    const late = { StorageClass: 'GLACIER', TransitionInDays: 90 };
    const rule = { Id: 'Late', Status: 'Enabled', Transitions: [late], NoncurrentVersionTransitions: [late] };
    await deployed(cloud, 'AWS::S3::Bucket', { BucketName: Bucket, LifecycleConfiguration: { Rules: [rule] } });
    const { Rules } = await s3().send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
    expect(Rules).toEqual([
      {
        ID: 'Late',
        Status: 'Enabled',
        Filter: { Prefix: '' },
        Transitions: [{ Days: 90, StorageClass: 'GLACIER' }],
        NoncurrentVersionTransitions: [{ NoncurrentDays: 90, StorageClass: 'GLACIER' }],
      },
    ]);
  });

  it('gives its name, its ARN and its domains', async () => {
    const bucket = await deployed(cloud, 'AWS::S3::Bucket', { BucketName: Bucket });
    expect(bucket.physicalId).toBe(Bucket);
    expect(await bucket.attributes()).toMatchObject({
      Arn: 'arn:aws:s3:::assets',
      RegionalDomainName: 'assets.s3.eu-west-1.amazonaws.com',
    });
  });

  it('is not deleted while it holds anything', async () => {
    const bucket = await deployed(cloud, 'AWS::S3::Bucket', { BucketName: Bucket });
    await s3().send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'a' }));
    await expect(bucket.delete()).rejects.toThrow('The bucket you tried to delete is not empty');
  });

  it('goes with its settings when it is empty', async () => {
    const bucket = await deployed(cloud, 'AWS::S3::Bucket', { BucketName: Bucket });
    await bucket.delete();
    await expect(s3().send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('AWS::S3::BucketPolicy', () => {
  it('is the policy of its bucket until it goes', async () => {
    await deployed(cloud, 'AWS::S3::Bucket', { BucketName: Bucket });
    const policy = await deployed(cloud, 'AWS::S3::BucketPolicy', { Bucket, PolicyDocument: { Statement: [] } });
    const read = () => s3().send(new GetBucketPolicyCommand({ Bucket }));
    expect((await read()).Policy).toBe('{"Statement":[]}');
    await policy.update({ Bucket, PolicyDocument: { Version: '2012-10-17', Statement: [] } });
    expect((await read()).Policy).toBe('{"Version":"2012-10-17","Statement":[]}');
    await policy.delete();
    await expect(read()).rejects.toMatchObject({ name: 'NoSuchBucketPolicy' });
  });
});
