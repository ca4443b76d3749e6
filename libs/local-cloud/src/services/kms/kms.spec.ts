import {
  CancelKeyDeletionCommand,
  CreateAliasCommand,
  CreateKeyCommand,
  DescribeKeyCommand,
  EnableKeyRotationCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  ListAliasesCommand,
  ListKeysCommand,
  ListResourceTagsCommand,
  PutKeyPolicyCommand,
  ScheduleKeyDeletionCommand,
  TagResourceCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-kms';
import { keyReader } from '../../ports/key-reader.ts';
import { testCloud } from '../../testing/test-cloud.ts';

const DAY = 86_400_000;
const cloud = testCloud();
const kms = () => cloud.client(KMSClient);
const create = async () => (await kms().send(new CreateKeyCommand({ Description: 'orders' }))).KeyMetadata!;
const policyFor = (service: string) =>
  JSON.stringify({
    Statement: [
      { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' },
      { Effect: 'Allow', Principal: { Service: service }, Action: 'kms:GenerateDataKey*', Resource: '*' },
    ],
  });

describe('a key', () => {
  it('is described as it was made', async () => {
    const { KeyId, Arn } = await create();
    expect((await kms().send(new DescribeKeyCommand({ KeyId: Arn }))).KeyMetadata).toMatchObject({
      KeyId,
      Arn: `arn:aws:kms:eu-west-1:123456789012:key/${KeyId}`,
      KeyState: 'Enabled',
      KeyManager: 'CUSTOMER',
      CreationDate: new Date(cloud.local.clock.now()),
    });
    expect((await kms().send(new ListKeysCommand({}))).Keys).toEqual([{ KeyId, KeyArn: Arn }]);
  });

  it('is gone when its waiting period is over, and not before', async () => {
    const { KeyId, Arn } = await create();
    const { DeletionDate } = await kms().send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }));
    expect(DeletionDate).toEqual(new Date(cloud.local.clock.now() + 7 * DAY));
    await expect(kms().send(new EnableKeyRotationCommand({ KeyId }))).rejects.toMatchObject({
      name: 'KMSInvalidStateException',
      message: `${Arn} is pending deletion.`,
    });
    await cloud.local.clock.advance(7 * DAY);
    await expect(kms().send(new DescribeKeyCommand({ KeyId }))).rejects.toMatchObject({
      name: 'NotFoundException',
      message: `Key '${Arn}' does not exist`,
    });
  });

  it('is disabled after its deletion was called off', async () => {
    const { KeyId } = await create();
    await kms().send(new ScheduleKeyDeletionCommand({ KeyId }));
    await kms().send(new CancelKeyDeletionCommand({ KeyId }));
    await cloud.local.clock.advance(40 * DAY);
    expect((await kms().send(new DescribeKeyCommand({ KeyId }))).KeyMetadata?.KeyState).toBe('Disabled');
  });

  it('rotates when it is told to', async () => {
    const { KeyId } = await create();
    await kms().send(new EnableKeyRotationCommand({ KeyId, RotationPeriodInDays: 90 }));
    expect(await kms().send(new GetKeyRotationStatusCommand({ KeyId }))).toMatchObject({
      KeyRotationEnabled: true,
      RotationPeriodInDays: 90,
      NextRotationDate: new Date(cloud.local.clock.now() + 90 * DAY),
    });
  });

  it('never takes a policy that locks its account out', async () => {
    const { KeyId } = await create();
    const Policy = JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: { Service: 'rds.amazonaws.com' }, Action: 'kms:*', Resource: '*' }],
    });
    await expect(kms().send(new PutKeyPolicyCommand({ KeyId, Policy }))).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message: 'The new key policy will not allow you to update the key policy in the future.',
    });
  });

  it('keeps its tags', async () => {
    const { KeyId } = await create();
    await kms().send(new TagResourceCommand({ KeyId, Tags: [{ TagKey: 'Owner', TagValue: 'DevOps' }] }));
    expect((await kms().send(new ListResourceTagsCommand({ KeyId }))).Tags).toEqual([
      { TagKey: 'Owner', TagValue: 'DevOps' },
    ]);
  });
});

describe('an alias', () => {
  it('stands for its key until it is given to another', async () => {
    const [first, second] = [await create(), await create()];
    const AliasName = 'alias/orders';
    const told = async () => (await kms().send(new DescribeKeyCommand({ KeyId: AliasName }))).KeyMetadata?.KeyId;
    await kms().send(new CreateAliasCommand({ AliasName, TargetKeyId: first.KeyId }));
    expect(await told()).toBe(first.KeyId);
    await kms().send(new UpdateAliasCommand({ AliasName, TargetKeyId: second.KeyId }));
    expect(await told()).toBe(second.KeyId);
  });

  it('exists once', async () => {
    const { KeyId } = await create();
    const put = () => kms().send(new CreateAliasCommand({ AliasName: 'alias/orders', TargetKeyId: KeyId }));
    await put();
    await expect(put()).rejects.toMatchObject({
      name: 'AlreadyExistsException',
      message: 'An alias with the name arn:aws:kms:eu-west-1:123456789012:alias/orders already exists',
    });
  });
});

describe("AWS's own key of a service", () => {
  it('is there with a policy that names no service', async () => {
    const { KeyMetadata } = await kms().send(new DescribeKeyCommand({ KeyId: 'alias/aws/sns' }));
    expect(KeyMetadata?.KeyManager).toBe('AWS');
    const { Policy } = await kms().send(new GetKeyPolicyCommand({ KeyId: KeyMetadata?.KeyId }));
    expect(Policy).toContain('"kms:ViaService":"sns.eu-west-1.amazonaws.com"');
    expect(Policy).not.toContain('"Service"');
    const { Aliases } = await kms().send(new ListAliasesCommand({ KeyId: KeyMetadata?.KeyId }));
    expect(Aliases?.map(({ AliasName }) => AliasName)).toEqual(['alias/aws/sns']);
  });

  it('is not for its account to change', async () => {
    const { KeyMetadata } = await kms().send(new DescribeKeyCommand({ KeyId: 'alias/aws/sns' }));
    await expect(kms().send(new ScheduleKeyDeletionCommand({ KeyId: KeyMetadata?.KeyId }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });
});

describe('the key reader', () => {
  const decision = (key: string) => {
    const scope = cloud.local.scope({ region: 'eu-west-1' });
    const principal = { kind: 'service', name: 'cloudwatch.amazonaws.com' } as const;
    return scope.port(keyReader).decide(scope, key, { principal, action: 'kms:GenerateDataKey', context: {} })?.kind;
  };

  it('asks the policy of the key', async () => {
    const { KeyId } = await create();
    expect(decision(KeyId!)).toBe('not mentioned');
    await kms().send(new PutKeyPolicyCommand({ KeyId, Policy: policyFor('cloudwatch.amazonaws.com') }));
    expect(decision(KeyId!)).toBe('allowed');
    expect(decision('alias/nothing')).toBeUndefined();
  });
});
