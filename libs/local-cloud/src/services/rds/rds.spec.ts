import {
  AddTagsToResourceCommand,
  CreateDBInstanceCommand,
  CreateDBSubnetGroupCommand,
  DeleteDBInstanceCommand,
  DeleteDBSubnetGroupCommand,
  DescribeDBInstancesCommand,
  DescribeDBParametersCommand,
  DescribeDBSubnetGroupsCommand,
  ListTagsForResourceCommand,
  ModifyDBInstanceCommand,
  RDSClient,
  RebootDBInstanceCommand,
  StartDBInstanceCommand,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { secretReader } from '../../ports/secret-reader.ts';
import { shopDatabase } from '../../testing/shop-database.ts';
import { shopNetwork } from '../../testing/shop-network.ts';
import { deployed } from '../../testing/stack-resources.ts';
import { testCloud } from '../../testing/test-cloud.ts';

const cloud = testCloud();
const rds = () => cloud.client(RDSClient);
const DBInstanceIdentifier = 'rds-shop';
const described = async () => {
  const { DBInstances } = await rds().send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }));
  return DBInstances![0]!;
};
const status = async () => (await described()).DBInstanceStatus;
const seconds = (count: number) => cloud.local.clock.advance(count * 1000);

describe('a database instance', () => {
  it('is described as it was deployed', async () => {
    const database = await shopDatabase(cloud);
    const attributes = await database.attributes();
    expect(await described()).toMatchObject({
      DBInstanceIdentifier,
      DBInstanceArn: 'arn:aws:rds:eu-west-1:123456789012:db:rds-shop',
      DBInstanceStatus: 'available',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      EngineVersion: '14.19',
      Endpoint: { Address: attributes['Endpoint.Address'], Port: 5432 },
      AllocatedStorage: 20,
      Iops: 3000,
      DBParameterGroups: [{ DBParameterGroupName: 'default.postgres14', ParameterApplyStatus: 'in-sync' }],
      DBSubnetGroup: { DBSubnetGroupName: 'subnets-shop', Subnets: [{}, {}] },
      VpcSecurityGroups: [{ Status: 'active' }],
      InstanceCreateTime: new Date(cloud.local.clock.now()),
    });
    expect(attributes['Endpoint.Address']).toMatch(/^rds-shop\.[a-z0-9]{12}\.eu-west-1\.rds\.amazonaws\.com$/);
    expect(attributes['Endpoint.Port']).toBe('5432');
    expect(JSON.stringify(cloud.local.save())).not.toContain('correct-horse');
  });

  it('stops and starts in the time that it takes', async () => {
    await shopDatabase(cloud);
    await rds().send(new StopDBInstanceCommand({ DBInstanceIdentifier }));
    expect(await status()).toBe('stopping');
    await expect(rds().send(new RebootDBInstanceCommand({ DBInstanceIdentifier }))).rejects.toMatchObject({
      name: 'InvalidDBInstanceStateFault',
      message: 'Instance rds-shop is not in available state.',
    });
    await seconds(120);
    expect(await status()).toBe('stopped');
    await rds().send(new StartDBInstanceCommand({ DBInstanceIdentifier }));
    await seconds(180);
    expect(await status()).toBe('available');
  });

  it('changes at once, and boots for another class', async () => {
    await shopDatabase(cloud);
    const change = new ModifyDBInstanceCommand({
      DBInstanceIdentifier,
      DBInstanceClass: 'db.t3.small',
      ApplyImmediately: true,
    });
    await rds().send(change);
    expect(await described()).toMatchObject({ DBInstanceClass: 'db.t3.small', DBInstanceStatus: 'rebooting' });
    await seconds(60);
    expect(await described()).toMatchObject({
      DBInstanceStatus: 'available',
      AllocatedStorage: 20,
      StorageType: 'gp3',
    });
  });

  it('goes, unless it is protected', async () => {
    const database = await shopDatabase(cloud, { DeletionProtection: true });
    await expect(database.delete()).rejects.toThrow('Cannot delete protected DB Instance');
    await rds().send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, DeletionProtection: false }));
    await expect(rds().send(new DeleteDBInstanceCommand({ DBInstanceIdentifier }))).rejects.toMatchObject({
      message: 'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.',
    });
    await rds().send(new DeleteDBInstanceCommand({ DBInstanceIdentifier, SkipFinalSnapshot: true }));
    await expect(described()).rejects.toMatchObject({
      name: 'DBInstanceNotFoundFault',
      message: 'DBInstance rds-shop not found.',
    });
  });

  it.each([
    ['a class nobody knows', { DBInstanceClass: 'db.t9.micro' }, 'Invalid DB Instance class: db.t9.micro'],
    ['an engine nobody knows', { Engine: 'dbase' }, 'Invalid DB engine: dbase'],
    ['a version that is none', { EngineVersion: '3' }, 'Cannot find version 3 for postgres'],
    [
      'IOPS of its own on a small disk',
      { Iops: 4000 },
      "You can't specify IOPS or storage throughput for engine postgres and a storage size less than 400.",
    ],
    ['a short password', { MasterUserPassword: 'secret' }, 'because it is shorter than 8 characters.'],
    ['a password with a slash', { MasterUserPassword: 'correct/horse' }, 'Only printable ASCII characters besides'],
    [
      'a user name that PostgreSQL keeps',
      { MasterUsername: 'admin' },
      'MasterUsername admin cannot be used as it is a reserved word used by the engine',
    ],
    ['an identifier with an underscore', { DBInstanceIdentifier: 'rds_shop' }, 'is not a valid identifier'],
    [
      'a key that does not exist',
      { StorageEncrypted: true, KmsKeyId: 'alias/none' },
      'The specified KMS key [alias/none] does not exist, is not enabled or you do not have permissions to access it.',
    ],
    [
      'a property that nobody modelled',
      { MonitoringInterval: 60 },
      'Encountered unsupported property MonitoringInterval',
    ],
  ])('is refused with %s', async (_, properties, message) => {
    await expect(shopDatabase(cloud, properties)).rejects.toThrow(message);
  });

  it('is encrypted with the key that it was given', async () => {
    const key = await deployed(cloud, 'AWS::KMS::Key', {});
    const { Arn } = await key.attributes();
    await shopDatabase(cloud, { StorageEncrypted: true, KmsKeyId: Arn! });
    expect(await described()).toMatchObject({ StorageEncrypted: true, KmsKeyId: Arn });
  });

  it('is written into its secret by an attachment', async () => {
    const secret = await deployed(cloud, 'AWS::SecretsManager::Secret', {
      Name: 'rds-shop',
      SecretString: '{"username":"adminuser"}',
    });
    const database = await shopDatabase(cloud);
    const attachment = { SecretId: secret.physicalId, TargetId: database.physicalId };
    await deployed(cloud, 'AWS::SecretsManager::SecretTargetAttachment', {
      ...attachment,
      TargetType: 'AWS::RDS::DBInstance',
    });
    const scope = cloud.local.scope({ region: 'eu-west-1' });
    expect(JSON.parse(scope.port(secretReader).read(scope, { secretId: 'rds-shop' })!)).toEqual({
      username: 'adminuser',
      engine: 'postgres',
      host: (await database.attributes())['Endpoint.Address'],
      port: 5432,
      dbname: 'shop',
      dbInstanceIdentifier: 'rds-shop',
    });
  });

  it('exists once', async () => {
    await shopDatabase(cloud);
    const again = new CreateDBInstanceCommand({
      DBInstanceIdentifier,
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      AllocatedStorage: 20,
      MasterUsername: 'adminuser',
      MasterUserPassword: 'correct-horse',
      DBSubnetGroupName: 'subnets-shop',
    });
    await expect(rds().send(again)).rejects.toMatchObject({ name: 'DBInstanceAlreadyExistsFault' });
  });
});

describe('a subnet group', () => {
  it('is described as it was deployed, and stays while an instance stands in it', async () => {
    await shopDatabase(cloud);
    const { DBSubnetGroups } = await rds().send(
      new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName: 'subnets-shop' }),
    );
    expect(DBSubnetGroups).toMatchObject([
      {
        SubnetGroupStatus: 'Complete',
        Subnets: [
          { SubnetAvailabilityZone: { Name: 'eu-west-1a' } },
          { SubnetAvailabilityZone: { Name: 'eu-west-1b' } },
        ],
      },
    ]);
    const remove = new DeleteDBSubnetGroupCommand({ DBSubnetGroupName: 'subnets-shop' });
    await expect(rds().send(remove)).rejects.toMatchObject({
      message:
        "Cannot delete the subnet group 'subnets-shop' because at least one database instance: rds-shop is still using it.",
    });
  });

  it('covers two zones', async () => {
    const { subnetIds } = await shopNetwork(cloud);
    const one = new CreateDBSubnetGroupCommand({
      DBSubnetGroupName: 'one',
      DBSubnetGroupDescription: 'one zone',
      SubnetIds: [subnetIds[0]],
    });
    await expect(rds().send(one)).rejects.toMatchObject({
      name: 'DBSubnetGroupDoesNotCoverEnoughAZs',
      message:
        "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage: eu-west-1a. Add subnets to cover at least 2 AZs.",
    });
  });
});

describe('a parameter group', () => {
  const made = () =>
    deployed(cloud, 'AWS::RDS::DBParameterGroup', {
      DBParameterGroupName: 'many',
      Description: 'more connections',
      Family: 'postgres14',
      Parameters: { max_connections: '200' },
    });

  it('waits for a boot with what is static', async () => {
    await made();
    await shopDatabase(cloud);
    await rds().send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, DBParameterGroupName: 'many' }));
    const apply = async () => (await described()).DBParameterGroups![0]!.ParameterApplyStatus;
    expect(await apply()).toBe('pending-reboot');
    await rds().send(new RebootDBInstanceCommand({ DBInstanceIdentifier }));
    expect(await apply()).toBe('in-sync');
  });

  it('shows the formula that nobody replaced', async () => {
    const shown = async (DBParameterGroupName: string) => {
      const { Parameters } = await rds().send(new DescribeDBParametersCommand({ DBParameterGroupName }));
      return Parameters!.find(({ ParameterName }) => ParameterName === 'max_connections')?.ParameterValue;
    };
    await made();
    expect(await shown('default.postgres14')).toBe('LEAST({DBInstanceClassMemory/9531392},5000)');
    expect(await shown('default.mysql8.0')).toBe('{DBInstanceClassMemory/12582880}');
    expect(await shown('many')).toBe('200');
  });
});

describe('tags', () => {
  it('are set and shown', async () => {
    await shopDatabase(cloud);
    const ResourceName = 'arn:aws:rds:eu-west-1:123456789012:db:rds-shop';
    await rds().send(new AddTagsToResourceCommand({ ResourceName, Tags: [{ Key: 'tier', Value: 'database' }] }));
    const { TagList } = await rds().send(new ListTagsForResourceCommand({ ResourceName }));
    expect(TagList).toContainEqual({ Key: 'tier', Value: 'database' });
    expect((await described()).TagList).toContainEqual({ Key: 'environment', Value: 'test' });
  });
});
