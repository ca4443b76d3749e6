import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { NOON, testCloud } from '../../testing/test-cloud.ts';
import { rolesOf } from '../iam/roles/role.ts';

const cloud = testCloud();

const identityOf = (accessKeyId: string) =>
  cloud
    .client(STSClient, { credentials: { accessKeyId, secretAccessKey: 'any' } })
    .send(new GetCallerIdentityCommand({}));

const trusting = (Principal: unknown, more: object = {}) =>
  JSON.stringify({ Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more } });

function haveRole(name: string, trustPolicy = trusting({ AWS: '123456789012' })): string {
  const arn = `arn:aws:iam::123456789012:role/${name}`;
  rolesOf(cloud.local.scope()).set(name, {
    name,
    path: '/',
    id: 'AROA1',
    arn,
    created: NOON,
    trustPolicy,
    description: undefined,
    maxSessionSeconds: 3600,
    permissionsBoundary: undefined,
    inlinePolicies: new Map(),
    attachedPolicies: new Set(),
    tags: new Map(),
  });
  return arn;
}

describe('the caller', () => {
  it('is the root of the usual account', async () => {
    expect(await identityOf('AKIAIOSFODNN7EXAMPLE')).toMatchObject({
      Account: '123456789012',
      Arn: 'arn:aws:iam::123456789012:root',
      UserId: '123456789012',
    });
  });

  it('is of the account that its access key spells', async () => {
    expect(await identityOf('000000000042')).toMatchObject({ Account: '000000000042' });
  });
});

describe('assuming a role', () => {
  const assume = (input: Partial<ConstructorParameters<typeof AssumeRoleCommand>[0]>) =>
    cloud.client(STSClient).send(new AssumeRoleCommand({ RoleArn: undefined, RoleSessionName: 'deploy', ...input }));

  it('lends credentials that stand for the session', async () => {
    const { Credentials, AssumedRoleUser } = await assume({ RoleArn: haveRole('cdk') });
    expect(Credentials?.Expiration).toEqual(new Date(NOON + 3_600_000));
    expect(AssumedRoleUser?.Arn).toBe('arn:aws:sts::123456789012:assumed-role/cdk/deploy');
    expect(await identityOf(Credentials!.AccessKeyId!)).toMatchObject({
      Arn: AssumedRoleUser?.Arn,
      UserId: 'AROA1:deploy',
    });
  });

  it('ends with its hour', async () => {
    const { Credentials } = await assume({ RoleArn: haveRole('cdk') });
    await cloud.local.clock.advance(3_600_000);
    await expect(identityOf(Credentials!.AccessKeyId!)).rejects.toMatchObject({
      name: 'ExpiredToken',
      message: 'The security token included in the request is expired',
    });
  });

  it('is refused by a role that trusts somebody else', async () => {
    const RoleArn = haveRole('job', trusting({ Service: 'lambda.amazonaws.com' }));
    await expect(assume({ RoleArn })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::123456789012:root is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
    });
  });

  it('is for those who bring no external id where the role says so', async () => {
    const Condition = { Null: { 'sts:ExternalId': 'true' } };
    const RoleArn = haveRole('cdk', trusting({ AWS: '123456789012' }, { Condition }));
    await assume({ RoleArn });
    await expect(assume({ RoleArn, ExternalId: 'stranger' })).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('goes from one role to another that trusts it', async () => {
    const first = haveRole('first');
    const RoleArn = haveRole('second', trusting({ AWS: first }));
    await expect(assume({ RoleArn })).rejects.toMatchObject({ name: 'AccessDenied' });
    const { Credentials } = await assume({ RoleArn: first });
    const credentials = { accessKeyId: Credentials!.AccessKeyId!, secretAccessKey: 'any' };
    const lent = cloud.client(STSClient, { credentials });
    await lent.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'deploy' }));
  });

  it('is refused for a role that nobody made', async () => {
    await expect(assume({ RoleArn: 'arn:aws:iam::123456789012:role/nobody' })).rejects.toMatchObject({
      name: 'AccessDenied',
      message:
        'User: arn:aws:iam::123456789012:root is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/nobody',
    });
  });

  it('says every constraint that the request breaks', async () => {
    await expect(assume({ RoleSessionName: 'x', DurationSeconds: 1 })).rejects.toMatchObject({
      name: 'ValidationError',
      message:
        "3 validation errors detected: Value null at 'roleArn' failed to satisfy constraint: Member must not be null; " +
        "Value 'x' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2; " +
        "Value '1' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    });
  });
});
