import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  SecretsManagerClient,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
  type GetRandomPasswordCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { databaseReader } from '../../ports/database-reader.ts';
import { provide } from '../../ports/port.ts';
import { secretReader } from '../../ports/secret-reader.ts';
import { deployed } from '../../testing/stack-resources.ts';
import { testCloud } from '../../testing/test-cloud.ts';
import { services } from '../services.ts';

const DAY = 86_400_000;
const DATABASE = { id: 'orders', engine: 'postgres', address: 'orders.example', port: 5432, databaseName: 'shop' };
const read = (_: unknown, id: string) => (id === DATABASE.id ? DATABASE : undefined);
const cloud = testCloud({
  services: services.map((service) =>
    service.signingName === 'secretsmanager'
      ? { ...service, provides: [...service.provides!, provide(databaseReader, { read })] }
      : service,
  ),
});
const client = () => cloud.client(SecretsManagerClient);
const create = (more: object = {}) =>
  client().send(new CreateSecretCommand({ Name: 'orders/db', SecretString: 'one', ...more }));
const valueOf = async (more: object = {}) =>
  (await client().send(new GetSecretValueCommand({ SecretId: 'orders/db', ...more }))).SecretString;
const put = (SecretString: string, more: object = {}) =>
  client().send(new PutSecretValueCommand({ SecretId: 'orders/db', SecretString, ...more }));

describe('a secret', () => {
  it('is given away by its name, its ARN, and its ARN without the end', async () => {
    const { ARN, VersionId } = await create();
    expect(ARN).toMatch(/^arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders\/db-[A-Za-z0-9]{6}$/);
    expect(await client().send(new GetSecretValueCommand({ SecretId: ARN }))).toMatchObject({
      Name: 'orders/db',
      SecretString: 'one',
      VersionId,
      VersionStages: ['AWSCURRENT'],
      CreatedDate: new Date(cloud.local.clock.now()),
    });
    expect(await valueOf({ SecretId: ARN!.slice(0, -7) })).toBe('one');
  });

  it('can be bytes', async () => {
    const SecretBinary = new Uint8Array([1, 2, 255]);
    await create({ SecretString: undefined, SecretBinary });
    const value = await client().send(new GetSecretValueCommand({ SecretId: 'orders/db' }));
    expect(Array.from(value.SecretBinary!)).toEqual([1, 2, 255]);
  });

  it('is there once under a name', async () => {
    await create();
    await expect(create()).rejects.toMatchObject({
      name: 'ResourceExistsException',
      message: 'The operation failed because the secret orders/db already exists.',
    });
  });

  it('is not found under a name that nobody gave', async () => {
    await expect(valueOf()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
    });
  });

  it('is described with its tags and stages', async () => {
    const { VersionId } = await create({ Description: 'database', Tags: [{ Key: 'Owner', Value: 'DevOps' }] });
    await client().send(new TagResourceCommand({ SecretId: 'orders/db', Tags: [{ Key: 'Tier', Value: 'data' }] }));
    await client().send(new UntagResourceCommand({ SecretId: 'orders/db', TagKeys: ['Owner'] }));
    expect(await client().send(new DescribeSecretCommand({ SecretId: 'orders/db' }))).toMatchObject({
      Description: 'database',
      Tags: [{ Key: 'Tier', Value: 'data' }],
      VersionIdsToStages: { [VersionId!]: ['AWSCURRENT'] },
    });
  });

  it('is listed by what it is called and tagged with', async () => {
    await create();
    await create({ Name: 'payments/key', Tags: [{ Key: 'Owner', Value: 'DevOps' }] });
    const listed = async (Key: 'name' | 'tag-key', ...Values: string[]) =>
      (await client().send(new ListSecretsCommand({ Filters: [{ Key, Values }] }))).SecretList?.map(({ Name }) => Name);
    expect(await listed('name', 'orders')).toEqual(['orders/db']);
    expect(await listed('name', '!orders')).toEqual(['payments/key']);
    expect(await listed('tag-key', 'Owner')).toEqual(['payments/key']);
  });

  it('has a policy', async () => {
    await create();
    const ResourcePolicy = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}';
    await client().send(new PutResourcePolicyCommand({ SecretId: 'orders/db', ResourcePolicy }));
    const shown = await client().send(new GetResourcePolicyCommand({ SecretId: 'orders/db' }));
    expect(shown.ResourcePolicy).toBe(ResourcePolicy);
  });

  it('is what other services read', async () => {
    await create();
    const scope = cloud.local.scope({ region: 'eu-west-1' });
    expect(scope.port(secretReader).read(scope, { secretId: 'orders/db' })).toBe('one');
    expect(scope.port(secretReader).read(scope, { secretId: 'orders/db', stage: 'AWSPREVIOUS' })).toBeUndefined();
    expect(scope.port(secretReader).read(scope, { secretId: 'none' })).toBeUndefined();
  });
});

describe('the value of a secret', () => {
  it('was the previous one once there is another', async () => {
    const { VersionId: first } = await create();
    const { VersionId: second } = await put('two');
    expect([await valueOf(), await valueOf({ VersionStage: 'AWSPREVIOUS' })]).toEqual(['two', 'one']);
    expect(await valueOf({ VersionId: first })).toBe('one');
    await put('three');
    const { Versions } = await client().send(new ListSecretVersionIdsCommand({ SecretId: 'orders/db' }));
    expect(Versions?.map(({ VersionId, VersionStages }) => [VersionId, VersionStages])).toContainEqual([
      second,
      ['AWSPREVIOUS'],
    ]);
    expect(Versions).toHaveLength(2);
  });

  it('is put once for one token', async () => {
    const { ARN } = await create();
    const ClientRequestToken = '01234567-89ab-cdef-0123-456789abcdef';
    await put('two', { ClientRequestToken });
    await put('two', { ClientRequestToken });
    await expect(put('three', { ClientRequestToken })).rejects.toMatchObject({
      name: 'ResourceExistsException',
      message: `You can't use ClientRequestToken ${ClientRequestToken} because that value is already in use for a version of secret ${ARN}.`,
    });
    expect(await valueOf()).toBe('two');
  });

  it('goes back when its stage does', async () => {
    const { VersionId: MoveToVersionId } = await create();
    const { VersionId: RemoveFromVersionId } = await put('two');
    const move = { SecretId: 'orders/db', VersionStage: 'AWSCURRENT', MoveToVersionId };
    await expect(client().send(new UpdateSecretVersionStageCommand(move))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await client().send(new UpdateSecretVersionStageCommand({ ...move, RemoveFromVersionId }));
    expect([await valueOf(), await valueOf({ VersionStage: 'AWSPREVIOUS' })]).toEqual(['one', 'two']);
  });

  it('is missing at a stage that no version has', async () => {
    await create();
    await expect(valueOf({ VersionStage: 'AWSPENDING' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret value for staging label: AWSPENDING",
    });
  });

  it('changes with an update', async () => {
    await create();
    await client().send(new UpdateSecretCommand({ SecretId: 'orders/db', SecretString: 'two', Description: 'new' }));
    expect(await valueOf()).toBe('two');
  });
});

describe('a deleted secret', () => {
  it('keeps its name until its window is over, and can be restored', async () => {
    await create();
    const gone = await client().send(new DeleteSecretCommand({ SecretId: 'orders/db', RecoveryWindowInDays: 7 }));
    expect(gone.DeletionDate).toEqual(new Date(cloud.local.clock.now() + 7 * DAY));
    await expect(valueOf()).rejects.toMatchObject({
      name: 'InvalidRequestException',
      message: "You can't perform this operation on the secret because it was marked for deletion.",
    });
    await expect(create()).rejects.toMatchObject({
      name: 'InvalidRequestException',
      message: "You can't create this secret because a secret with this name is already scheduled for deletion.",
    });
    await client().send(new RestoreSecretCommand({ SecretId: 'orders/db' }));
    expect(await valueOf()).toBe('one');
    await client().send(new DeleteSecretCommand({ SecretId: 'orders/db', RecoveryWindowInDays: 7 }));
    await cloud.local.clock.advance(7 * DAY);
    await create();
  });

  it('is gone at once when it is forced', async () => {
    await create();
    const remove = (more: object) => client().send(new DeleteSecretCommand({ SecretId: 'orders/db', ...more }));
    await expect(remove({ ForceDeleteWithoutRecovery: true, RecoveryWindowInDays: 7 })).rejects.toMatchObject({
      message: "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    });
    await remove({ ForceDeleteWithoutRecovery: true });
    await create();
  });
});

describe('a random password', () => {
  const draw = async (input: GetRandomPasswordCommandInput = {}) =>
    (await client().send(new GetRandomPasswordCommand(input))).RandomPassword!;

  it('has each kind of character', async () => {
    const password = await draw();
    expect(password).toHaveLength(32);
    for (const kind of [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/]) expect(password).toMatch(kind);
  });

  it('leaves out what is excluded', async () => {
    const password = await draw({ PasswordLength: 400, ExcludePunctuation: true, ExcludeCharacters: 'abc' });
    expect(password).toMatch(/^[d-zA-Z0-9]{400}$/);
  });

  it('is refused when it cannot hold each kind', async () => {
    await expect(draw({ PasswordLength: 3 })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'The password length is too short based on the required types.',
    });
  });
});

describe('AWS::SecretsManager::Secret', () => {
  it('draws a password into its template and keeps it through other changes', async () => {
    const wanted = {
      Name: 'orders/db',
      GenerateSecretString: {
        ExcludePunctuation: true,
        GenerateStringKey: 'password',
        PasswordLength: 16,
        SecretStringTemplate: '{"username":"adminuser"}',
      },
    };
    const resource = await deployed(cloud, 'AWS::SecretsManager::Secret', wanted);
    const { ARN } = await client().send(new DescribeSecretCommand({ SecretId: 'orders/db' }));
    expect(resource.physicalId).toBe(ARN);
    expect(await resource.attributes()).toEqual({ Id: ARN });
    const before = (await valueOf())!;
    expect(JSON.parse(before)).toEqual({
      username: 'adminuser',
      password: expect.stringMatching(/^[A-Za-z0-9]{16}$/) as string,
    });
    await resource.update({ ...wanted, Description: 'new' });
    expect(await valueOf()).toBe(before);
    await resource.delete();
    await expect(valueOf()).rejects.toThrow("can't find the specified secret");
  });

  it('is a password of 32 characters when nothing is said', async () => {
    const { physicalId } = await deployed(cloud, 'AWS::SecretsManager::Secret', {});
    expect(await valueOf({ SecretId: physicalId })).toHaveLength(32);
  });
});

describe('AWS::SecretsManager::SecretTargetAttachment', () => {
  it('writes where the database is into the secret', async () => {
    const { ARN } = await create({ SecretString: '{"username":"admin"}' });
    const attachment = await deployed(cloud, 'AWS::SecretsManager::SecretTargetAttachment', {
      SecretId: ARN!,
      TargetId: 'orders',
      TargetType: 'AWS::RDS::DBInstance',
    });
    expect(attachment.physicalId).toBe(ARN);
    expect(JSON.parse((await valueOf())!)).toEqual({
      username: 'admin',
      engine: 'postgres',
      host: 'orders.example',
      port: 5432,
      dbname: 'shop',
      dbInstanceIdentifier: 'orders',
    });
    await attachment.delete();
    expect(await valueOf()).toBe('{"username":"admin"}');
  });
});
