import type { Scope } from '../../../scope.ts';
import { list, structure } from '../../../shapes/declare.ts';
import { subnetGroupsOf } from '../subnet-groups/subnet-group.ts';
import { subnetGroupShape, subnetGroupView } from '../subnet-groups/view.ts';
import { tagListOut, tagView } from '../tags.ts';
import { hostedZoneOf } from './dns.ts';
import { type DatabaseInstance, statusOf } from './instance.ts';
import { maxConnectionsOf } from './max-connections.ts';

/** How an instance travels. */
export const instanceShape = structure({
  DBParameterGroups: list(structure({}), { item: 'DBParameterGroup' }),
  DBSecurityGroups: list(structure({}), { item: 'DBSecurityGroup' }),
  DBSubnetGroup: subnetGroupShape,
  OptionGroupMemberships: list(structure({}), { item: 'OptionGroupMembership' }),
  TagList: tagListOut,
  VpcSecurityGroups: list(structure({}), { item: 'VpcSecurityGroupMembership' }),
});

/** Certificates of this authority are good for long. */
export const CERTIFICATE = { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: new Date(Date.UTC(2061, 4, 22)) };

/** An instance as answers show it. */
export function instanceView(scope: Scope, instance: DatabaseInstance): object {
  const group = subnetGroupsOf(scope).get(instance.subnetGroup);
  return {
    DBInstanceIdentifier: instance.id,
    DBInstanceArn: instance.arn,
    DbiResourceId: instance.resourceId,
    DBInstanceClass: instance.class,
    DBInstanceStatus: statusOf(instance, scope.clock.now()),
    InstanceCreateTime: new Date(instance.createdAt),
    ...engineView(scope, instance),
    Endpoint: { Address: instance.address, Port: instance.port, HostedZoneId: hostedZoneOf(scope.region) },
    ...storageView(instance),
    AvailabilityZone: instance.availabilityZone,
    SecondaryAvailabilityZone: instance.multiZone ? instance.secondaryZone : undefined,
    MultiAZ: instance.multiZone,
    PubliclyAccessible: instance.publiclyAccessible,
    DBSubnetGroup: group === undefined ? undefined : subnetGroupView(group),
    DBSecurityGroups: [],
    VpcSecurityGroups: instance.groupIds.map((id) => ({ VpcSecurityGroupId: id, Status: 'active' })),
    DeletionProtection: instance.deletionProtected,
    ReadReplicaDBInstanceIdentifiers: [],
    PendingModifiedValues: {},
    MonitoringInterval: 0,
    PerformanceInsightsEnabled: false,
    IAMDatabaseAuthenticationEnabled: false,
    CACertificateIdentifier: CERTIFICATE.CAIdentifier,
    CertificateDetails: CERTIFICATE,
    TagList: tagView(instance.tags),
  };
}

function engineView(scope: Scope, instance: DatabaseInstance): object {
  const pending = maxConnectionsOf(scope, instance) !== instance.maxConnections;
  return {
    Engine: instance.engine,
    EngineVersion: instance.engineVersion,
    EngineLifecycleSupport: instance.lifecycleSupport,
    MasterUsername: instance.username,
    DBName: instance.databaseName,
    LicenseModel: instance.engine === 'postgres' ? 'postgresql-license' : 'general-public-license',
    AutoMinorVersionUpgrade: instance.minorUpgrades,
    DBParameterGroups: [
      {
        DBParameterGroupName: instance.parameterGroup,
        ParameterApplyStatus: pending ? 'pending-reboot' : 'in-sync',
      },
    ],
    OptionGroupMemberships: [],
    PreferredMaintenanceWindow: instance.maintenanceWindow,
  };
}

/** gp3 below 400 GiB has 3,000 IOPS and 125 MB/s. */
function storageView(instance: DatabaseInstance): object {
  return {
    AllocatedStorage: instance.storageGib,
    StorageType: instance.storageType,
    ...(instance.storageType === 'gp3' ? { Iops: 3000, StorageThroughput: 125 } : {}),
    StorageEncrypted: instance.encrypted,
    KmsKeyId: instance.keyArn,
    BackupRetentionPeriod: instance.backupDays,
    PreferredBackupWindow: instance.backupWindow,
    BackupTarget: 'region',
    CopyTagsToSnapshot: instance.copyTags,
  };
}
