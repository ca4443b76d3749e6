import { production } from '@shopwatch/settings';
import { houseRules, synthesised } from '@shopwatch/tier-checks';
import { Match } from 'aws-cdk-lib/assertions';
import { database } from './contract.ts';
import { DatabaseStack } from './database-stack.ts';

const template = synthesised(DatabaseStack);
const only = (type: string) => {
  template.resourceCountIs(type, 1);
  return Object.entries(template.findResources(type))[0]!;
};
const [keyId] = only('AWS::KMS::Key');
const [, instance] = only('AWS::RDS::DBInstance');

describe('database', () => {
  test('S0-002 S0-038 the user name comes from the settings, adminuser unless it is changed', () => {
    expect(instance['Properties'].MasterUsername).toBe('adminuser');
    const { ecommerce } = production;
    const other = { ...production, ecommerce: { ...ecommerce, database: { ...ecommerce.database, userName: 'shop' } } };
    const changed = synthesised(DatabaseStack, other);
    changed.hasResourceProperties('AWS::RDS::DBInstance', { MasterUsername: 'shop' });
    changed.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: Match.objectLike({ SecretStringTemplate: '{"username":"shop"}' }),
    });
  });

  test('S0-034 the subnet group holds both private subnets', () => {
    const [, group] = only('AWS::RDS::DBSubnetGroup');
    expect(group['Properties']).toMatchObject({
      DBSubnetGroupName: 'dbsubnetgroup-ecommerce-production',
      SubnetIds: { Ref: 'ReadNetworkPrivateSubnetIds' },
    });
    template.hasParameter('ReadNetworkPrivateSubnetIds', {
      Type: 'AWS::SSM::Parameter::Value<List<String>>',
      Default: '/shopwatch/production/network/privateSubnetIds',
    });
  });

  test('S0-035 PostgreSQL 14 on db.t3.micro with 20 GiB of gp3', () => {
    expect(instance['Properties']).toMatchObject({
      DBInstanceIdentifier: 'rds-ecommerce-production',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      EngineVersion: '14',
      AllocatedStorage: '20',
      StorageType: 'gp3',
    });
    expect(instance['Properties']).not.toHaveProperty('Iops');
    expect(instance['Properties']).not.toHaveProperty('StorageThroughput');
  });

  test('S0-036 private, in one zone, behind its security group', () => {
    const [groupId] = only('AWS::RDS::DBSubnetGroup');
    expect(instance['Properties']).toMatchObject({
      DBSubnetGroupName: { Ref: groupId },
      VPCSecurityGroups: [{ Ref: 'ReadNetworkRdsSecurityGroupId' }],
      PubliclyAccessible: false,
      MultiAZ: false,
    });
  });

  test('S0-037 encrypted under the customer managed key', () => {
    expect(instance['Properties']).toMatchObject({
      StorageEncrypted: true,
      KmsKeyId: { 'Fn::GetAtt': [keyId, 'Arn'] },
    });
  });

  test('S0-038 S0-087 the password is a reference to the secret and stands nowhere else', () => {
    const reference = '{{resolve:secretsmanager:secret-db-password-production:SecretString:password}}';
    expect(instance['Properties'].MasterUserPassword).toBe(reference);
    expect(instance['DependsOn']).toContain(only('AWS::SecretsManager::Secret')[0]);
    expect(JSON.stringify(template.toJSON()).split('{{resolve:')).toHaveLength(2);
    for (const output of Object.values(template.findOutputs('*')))
      expect(JSON.stringify(output)).not.toContain('resolve:secretsmanager');
  });

  test('S0-039 the database inside is called ecommerce', () => {
    expect(instance['Properties'].DBName).toBe('ecommerce');
  });

  test('S0-040 a week of backups', () => {
    expect(instance['Properties'].BackupRetentionPeriod).toBe(7);
  });

  test('S0-041 deleted without a snapshot, a backup or protection', () => {
    expect(instance).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
    expect(instance['Properties']).toMatchObject({ DeletionProtection: false, DeleteAutomatedBackups: true });
  });

  test('S0-042 the default parameter group', () => {
    expect(instance['Properties']).not.toHaveProperty('DBParameterGroupName');
    template.resourceCountIs('AWS::RDS::DBParameterGroup', 0);
  });

  test('S0-043 no Extended Support charges', () => {
    expect(instance['Properties'].EngineLifecycleSupport).toBe('open-source-rds-extended-support-disabled');
  });

  test('S0-044 the key rotates, and is gone a week after the stack', () => {
    const [, key] = only('AWS::KMS::Key');
    expect(key['Properties']).toMatchObject({ EnableKeyRotation: true, PendingWindowInDays: 7 });
    expect(key).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });

  test('S0-045 the account owns the key and RDS may use it', () => {
    template.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'kms:*',
            Resource: '*',
            Principal: {
              AWS: {
                'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']],
              },
            },
          },
          {
            Effect: 'Allow',
            Action: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
            Resource: '*',
            Principal: { Service: 'rds.amazonaws.com' },
          },
        ],
      },
    });
  });

  test('S0-046 the alias', () => {
    expect(only('AWS::KMS::Alias')[1]['Properties']).toEqual({
      AliasName: 'alias/kms-rds-production',
      TargetKeyId: { Ref: keyId },
    });
  });

  test('S0-047 S0-048 S0-049 the service generates the password; the secret goes with the stack', () => {
    const [, secret] = only('AWS::SecretsManager::Secret');
    expect(secret['Properties']).toMatchObject({
      Name: 'secret-db-password-production',
      GenerateSecretString: {
        PasswordLength: 16,
        ExcludePunctuation: true,
        SecretStringTemplate: '{"username":"adminuser"}',
        GenerateStringKey: 'password',
      },
    });
    expect(secret['Properties']).not.toHaveProperty('KmsKeyId');
    expect(secret).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });

  houseRules({
    template,
    contract: database,
    names: [
      'alias/kms-rds-production',
      'dbsubnetgroup-ecommerce-production',
      'rds-ecommerce-production',
      'secret-db-password-production',
    ],
    outputsRequirement: 'S0-082',
    outputs: [
      'DbPasswordSecretArn',
      'DbSubnetGroupName',
      'KmsKeyAlias',
      'KmsKeyArn',
      'KmsKeyId',
      'RdsDbName',
      'RdsEndpoint',
      'RdsInstanceArn',
      'RdsInstanceId',
    ],
  });
});
