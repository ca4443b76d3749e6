import {
  AssociateKmsKeyCommand,
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  type CreateLogGroupCommandInput,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DeleteLogStreamCommand,
  DeleteRetentionPolicyCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  DisassociateKmsKeyCommand,
  ListLogGroupsCommand,
  ListTagsForResourceCommand,
  ListTagsLogGroupCommand,
  paginateDescribeLogGroups,
  PutRetentionPolicyCommand,
  TagLogGroupCommand,
  TagResourceCommand,
  UntagLogGroupCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { CreateKeyCommand, DisableKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { NOON, testCloud } from '../../../testing/test-cloud.ts';

const ARN = 'arn:aws:logs:eu-west-1:123456789012:log-group:/shop/app';
const cloud = testCloud();
const logs = () => cloud.client(CloudWatchLogsClient);
const create = (logGroupName = '/shop/app', more: Partial<CreateLogGroupCommandInput> = {}) =>
  logs().send(new CreateLogGroupCommand({ logGroupName, ...more }));
const described = async () => (await logs().send(new DescribeLogGroupsCommand({}))).logGroups!;
const createStream = (logStreamName: string) =>
  logs().send(new CreateLogStreamCommand({ logGroupName: '/shop/app', logStreamName }));

describe('a log group', () => {
  it('is described as it was made', async () => {
    await create();
    expect(await described()).toEqual([
      {
        logGroupName: '/shop/app',
        creationTime: NOON,
        metricFilterCount: 0,
        arn: `${ARN}:*`,
        logGroupArn: ARN,
        storedBytes: 0,
        logGroupClass: 'STANDARD',
      },
    ]);
  });

  it('is there once', async () => {
    await create();
    await expect(create()).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
      message: 'The specified log group already exists',
    });
  });

  it('is gone when it was deleted', async () => {
    await create();
    await logs().send(new DeleteLogGroupCommand({ logGroupName: '/shop/app' }));
    expect(await described()).toEqual([]);
    await expect(logs().send(new DeleteLogGroupCommand({ logGroupName: '/shop/app' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'The specified log group does not exist.',
    });
  });

  it('has a name of letters, digits and a few signs', async () => {
    await expect(create('shop app')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message:
        "1 validation error detected: Value 'shop app' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+",
    });
  });

  it('is found by prefix, by a part of its name and by its ARN', async () => {
    for (const name of ['/shop/app', '/shop/web', '/other']) await create(name);
    const names = async (input: object) =>
      (await logs().send(new DescribeLogGroupsCommand(input))).logGroups!.map(({ logGroupName }) => logGroupName);
    expect(await names({ logGroupNamePrefix: '/shop' })).toEqual(['/shop/app', '/shop/web']);
    expect(await names({ logGroupNamePattern: 'th' })).toEqual(['/other']);
    expect(await names({ logGroupIdentifiers: [ARN] })).toEqual(['/shop/app']);
    const listed = await logs().send(new ListLogGroupsCommand({ logGroupNamePattern: '^/sho|^/oth' }));
    expect(listed.logGroups).toHaveLength(3);
  });

  it('comes page by page', async () => {
    for (let count = 0; count < 7; count++) await create(`/shop/${count}`);
    const names: string[] = [];
    for await (const page of paginateDescribeLogGroups({ client: logs(), pageSize: 3 }, {})) {
      names.push(...page.logGroups!.map(({ logGroupName }) => logGroupName!));
    }
    expect(names).toHaveLength(7);
    await expect(logs().send(new DescribeLogGroupsCommand({ nextToken: 'x' }))).rejects.toMatchObject({
      message: 'The specified nextToken is invalid.',
    });
  });

  it('keeps events for one of a few numbers of days', async () => {
    await create();
    const put = (retentionInDays: number) =>
      logs().send(new PutRetentionPolicyCommand({ logGroupName: '/shop/app', retentionInDays }));
    await put(30);
    expect((await described())[0]).toMatchObject({ retentionInDays: 30 });
    await expect(put(31)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await logs().send(new DeleteRetentionPolicyCommand({ logGroupName: '/shop/app' }));
    expect((await described())[0]!.retentionInDays).toBeUndefined();
  });

  it('is of no class that this cloud lacks', async () => {
    await expect(create('/shop/app', { logGroupClass: 'DELIVERY' })).rejects.toMatchObject({
      message: 'The log class DELIVERY is not modelled here',
    });
  });

  it('keeps its tags, by the old operations and by the new ones', async () => {
    await create('/shop/app', { tags: { Owner: 'DevOps' } });
    await logs().send(new TagLogGroupCommand({ logGroupName: '/shop/app', tags: { a: '1', b: '2' } }));
    await logs().send(new TagResourceCommand({ resourceArn: ARN, tags: { b: '3', c: '4' } }));
    await logs().send(new UntagLogGroupCommand({ logGroupName: '/shop/app', tags: ['a'] }));
    await logs().send(new UntagResourceCommand({ resourceArn: ARN, tagKeys: ['c'] }));
    const tags = { Owner: 'DevOps', b: '3' };
    expect((await logs().send(new ListTagsLogGroupCommand({ logGroupName: '/shop/app' }))).tags).toEqual(tags);
    expect((await logs().send(new ListTagsForResourceCommand({ resourceArn: ARN }))).tags).toEqual(tags);
  });
});

describe('the key of a log group', () => {
  const key = async (Service: string) => {
    const Statement = [
      { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' },
      {
        Effect: 'Allow',
        Principal: { Service },
        Action: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
        Resource: '*',
        Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:123456789012:*' } },
      },
    ];
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
    return (await cloud.client(KMSClient).send(new CreateKeyCommand({ Policy }))).KeyMetadata!.Arn!;
  };
  const refusal = {
    name: 'AccessDeniedException',
    message: `The specified KMS key does not exist or is not allowed to be used with Arn '${ARN}'`,
  };

  it('is taken when its policy lets CloudWatch Logs of this region use it', async () => {
    const kmsKeyId = await key('logs.eu-west-1.amazonaws.com');
    await create('/shop/app', { kmsKeyId });
    expect((await described())[0]).toMatchObject({ kmsKeyId });
    await logs().send(new DisassociateKmsKeyCommand({ logGroupName: '/shop/app' }));
    expect((await described())[0]!.kmsKeyId).toBeUndefined();
    await logs().send(new AssociateKmsKeyCommand({ resourceIdentifier: ARN, kmsKeyId }));
    expect((await described())[0]).toMatchObject({ kmsKeyId });
  });

  it('is refused when its policy is silent, when it is disabled, and when there is none', async () => {
    await expect(create('/shop/app', { kmsKeyId: await key('sns.amazonaws.com') })).rejects.toMatchObject(refusal);
    const disabled = await key('logs.eu-west-1.amazonaws.com');
    await cloud.client(KMSClient).send(new DisableKeyCommand({ KeyId: disabled }));
    await expect(create('/shop/app', { kmsKeyId: disabled })).rejects.toMatchObject(refusal);
    await expect(create('/shop/app', { kmsKeyId: `${disabled}0` })).rejects.toMatchObject(refusal);
    expect(await described()).toEqual([]);
  });
});

describe('a log stream', () => {
  beforeEach(() => create());

  it('is described as it was made', async () => {
    await createStream('one');
    const { logStreams } = await logs().send(new DescribeLogStreamsCommand({ logGroupIdentifier: ARN }));
    expect(logStreams).toEqual([
      {
        logStreamName: 'one',
        creationTime: NOON,
        arn: `${ARN}:log-stream:one`,
        uploadSequenceToken: expect.any(String) as string,
        storedBytes: 0,
      },
    ]);
  });

  it('is there once, and gone when it was deleted', async () => {
    await createStream('one');
    await expect(createStream('one')).rejects.toMatchObject({
      message: 'The specified log stream already exists',
    });
    const remove = () => logs().send(new DeleteLogStreamCommand({ logGroupName: '/shop/app', logStreamName: 'one' }));
    await remove();
    await expect(remove()).rejects.toMatchObject({ message: 'The specified log stream does not exist.' });
  });

  it('is not found by prefix and by time at once', async () => {
    const asked = logs().send(
      new DescribeLogStreamsCommand({
        logGroupName: '/shop/app',
        orderBy: 'LastEventTime',
        logStreamNamePrefix: 'o',
      }),
    );
    await expect(asked).rejects.toMatchObject({
      message: 'Cannot order by LastEventTime with a logStreamNamePrefix.',
    });
  });
});
