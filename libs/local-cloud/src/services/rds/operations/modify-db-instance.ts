import { operation } from '../../../operation.ts';
import { boolean, integer, list, string } from '../../../shapes/declare.ts';
import { changeInstance } from '../instances/change-instance.ts';
import { instanceNamed } from '../instances/instance.ts';
import { givenSettings } from '../instances/settings-input.ts';
import { instanceShape, instanceView } from '../instances/view.ts';

/** Changes a database instance at once: waiting for the maintenance window is not modelled. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html */
export const modifyDBInstance = operation({
  name: 'ModifyDBInstance',
  input: {
    ApplyImmediately: boolean(),
    AllocatedStorage: integer(),
    AutoMinorVersionUpgrade: boolean(),
    BackupRetentionPeriod: integer({ min: 0, max: 35 }),
    CopyTagsToSnapshot: boolean(),
    DBInstanceClass: string(),
    DBInstanceIdentifier: string({ required: true }),
    DBParameterGroupName: string(),
    DeletionProtection: boolean(),
    EngineVersion: string(),
    Iops: integer(),
    MasterUserPassword: string(),
    MultiAZ: boolean(),
    PreferredBackupWindow: string(),
    PreferredMaintenanceWindow: string(),
    PubliclyAccessible: boolean(),
    StorageThroughput: integer(),
    StorageType: string(),
    VpcSecurityGroupIds: list(string(), { item: 'VpcSecurityGroupId' }),
  },
  output: { DBInstance: instanceShape },
  run(input, context) {
    const instance = instanceNamed(context, input.DBInstanceIdentifier);
    const given = givenSettings({ ...input, VPCSecurityGroups: input.VpcSecurityGroupIds });
    changeInstance(context, instance, { ...instance, ...given });
    return { DBInstance: instanceView(context, instance) };
  },
});
