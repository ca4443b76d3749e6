import type { InstanceSettings } from './create-instance.ts';

/** What requests and resources call the settings of an instance. */
export interface SettingsInput {
  readonly AllocatedStorage?: number;
  readonly AutoMinorVersionUpgrade?: boolean;
  readonly BackupRetentionPeriod?: number;
  readonly CopyTagsToSnapshot?: boolean;
  readonly DBInstanceClass?: string;
  readonly DBParameterGroupName?: string;
  readonly DeletionProtection?: boolean;
  readonly EngineLifecycleSupport?: string;
  readonly EngineVersion?: string;
  readonly Iops?: number;
  readonly MasterUserPassword?: string;
  readonly MultiAZ?: boolean;
  readonly PreferredBackupWindow?: string;
  readonly PreferredMaintenanceWindow?: string;
  readonly PubliclyAccessible?: boolean;
  readonly StorageThroughput?: number;
  readonly StorageType?: string;
  readonly VPCSecurityGroups?: readonly string[] | undefined;
}

/** All settings by our names; those that were not given are undefined. */
export function settingsIn(input: SettingsInput): Omit<InstanceSettings, 'class'> {
  return {
    engineVersion: input.EngineVersion,
    storageGib: input.AllocatedStorage,
    storageType: input.StorageType,
    iops: input.Iops,
    storageThroughput: input.StorageThroughput,
    password: input.MasterUserPassword,
    groupIds: input.VPCSecurityGroups,
    parameterGroup: input.DBParameterGroupName,
    multiZone: input.MultiAZ,
    publiclyAccessible: input.PubliclyAccessible,
    backupDays: input.BackupRetentionPeriod,
    deletionProtected: input.DeletionProtection,
    minorUpgrades: input.AutoMinorVersionUpgrade,
    copyTags: input.CopyTagsToSnapshot,
    lifecycleSupport: input.EngineLifecycleSupport,
    backupWindow: input.PreferredBackupWindow,
    maintenanceWindow: input.PreferredMaintenanceWindow,
  };
}

/** Only the settings that were given. */
export function givenSettings(input: SettingsInput): Partial<InstanceSettings> {
  const all = { ...settingsIn(input), class: input.DBInstanceClass };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
