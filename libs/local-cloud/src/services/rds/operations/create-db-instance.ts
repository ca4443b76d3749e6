import { operation } from '../../../operation.ts';
import { boolean, integer, list, string } from '../../../shapes/declare.ts';
import { settingsIn } from '../instances/settings-input.ts';
import { createInstance } from '../instances/create-instance.ts';
import { instanceShape, instanceView } from '../instances/view.ts';
import { tagRecord, tagsIn } from '../tags.ts';

/** Makes a database instance. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
export const createDBInstance = operation({
  name: 'CreateDBInstance',
  input: {
    AllocatedStorage: integer(),
    AutoMinorVersionUpgrade: boolean(),
    BackupRetentionPeriod: integer({ min: 0, max: 35 }),
    CopyTagsToSnapshot: boolean(),
    DBInstanceClass: string({ required: true }),
    DBInstanceIdentifier: string({ required: true }),
    DBParameterGroupName: string(),
    DeletionProtection: boolean(),
    EngineVersion: string(),
    Iops: integer(),
    MasterUserPassword: string({ required: true }),
    MultiAZ: boolean(),
    PreferredBackupWindow: string(),
    PreferredMaintenanceWindow: string(),
    PubliclyAccessible: boolean(),
    StorageThroughput: integer(),
    StorageType: string(),
    VpcSecurityGroupIds: list(string(), { item: 'VpcSecurityGroupId' }),
    AvailabilityZone: string(),
    DBName: string(),
    DBSubnetGroupName: string(),
    Engine: string({ required: true }),
    EngineLifecycleSupport: string(),
    KmsKeyId: string(),
    MasterUsername: string({ required: true }),
    Port: integer({ min: 1150, max: 65_535 }),
    StorageEncrypted: boolean(),
    Tags: tagsIn,
  },
  output: { DBInstance: instanceShape },
  run(input, context) {
    const instance = createInstance(context, {
      ...settingsIn({ ...input, VPCSecurityGroups: input.VpcSecurityGroupIds }),
      class: input.DBInstanceClass,
      id: input.DBInstanceIdentifier,
      engine: input.Engine,
      username: input.MasterUsername,
      databaseName: input.DBName,
      port: input.Port,
      subnetGroup: input.DBSubnetGroupName,
      availabilityZone: input.AvailabilityZone,
      encrypted: input.StorageEncrypted,
      key: input.KmsKeyId,
      tags: tagRecord(input.Tags),
    });
    return { DBInstance: instanceView(context, instance) };
  },
});
