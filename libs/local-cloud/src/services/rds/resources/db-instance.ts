import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { type ResourceContext, type ResourceState, resourceType } from '../../../resources/resource-type.ts';
import { boolean, integer, list, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { invalidCombination } from '../faults.ts';
import { changeInstance } from '../instances/change-instance.ts';
import { deleteInstance } from '../instances/change-state.ts';
import { createInstance } from '../instances/create-instance.ts';
import { hostedZoneOf } from '../instances/dns.ts';
import { type DatabaseInstance, instanceNamed } from '../instances/instance.ts';
import { settingsIn } from '../instances/settings-input.ts';
import { CERTIFICATE } from '../instances/view.ts';

const properties = {
  AllocatedStorage: integer(),
  AutoMinorVersionUpgrade: boolean(),
  AvailabilityZone: string(),
  BackupRetentionPeriod: integer({ min: 0, max: 35 }),
  CopyTagsToSnapshot: boolean(),
  DBInstanceClass: string({ required: true }),
  DBInstanceIdentifier: string(),
  DBName: string(),
  DBParameterGroupName: string(),
  DBSubnetGroupName: string(),
  DeleteAutomatedBackups: boolean(),
  DeletionProtection: boolean(),
  Engine: string({ required: true }),
  EngineLifecycleSupport: string(),
  EngineVersion: string(),
  Iops: integer(),
  KmsKeyId: string(),
  MasterUserPassword: string({ required: true }),
  MasterUsername: string({ required: true }),
  MultiAZ: boolean(),
  Port: integer({ min: 1150, max: 65_535 }),
  PreferredBackupWindow: string(),
  PreferredMaintenanceWindow: string(),
  PubliclyAccessible: boolean(),
  StorageEncrypted: boolean(),
  StorageThroughput: integer(),
  StorageType: string(),
  Tags: tagList,
  VPCSecurityGroups: list(string()),
};

type Properties = StructureOf<typeof properties>;

/** A database instance. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html */
export const dbInstanceType = resourceType({
  type: 'AWS::RDS::DBInstance',
  properties,
  replacement: [
    'DBInstanceIdentifier',
    'DBName',
    'DBSubnetGroupName',
    'KmsKeyId',
    'MasterUsername',
    'Port',
    'StorageEncrypted',
  ],
  some: [
    'AutoMinorVersionUpgrade',
    'AvailabilityZone',
    'BackupRetentionPeriod',
    'DBInstanceClass',
    'DBParameterGroupName',
    'Engine',
    'EngineVersion',
    'MultiAZ',
    'PreferredMaintenanceWindow',
    'StorageType',
  ],
  replaces: (property) => property === 'AvailabilityZone',
  nameProperty: 'DBInstanceIdentifier',
  create(wanted, context) {
    const instance = createInstance(context, {
      ...settingsIn(wanted),
      class: wanted.DBInstanceClass,
      id: wanted.DBInstanceIdentifier ?? context.generatedName,
      engine: wanted.Engine,
      username: wanted.MasterUsername,
      databaseName: wanted.DBName,
      port: wanted.Port,
      subnetGroup: wanted.DBSubnetGroupName,
      availabilityZone: wanted.AvailabilityZone,
      encrypted: wanted.StorageEncrypted,
      key: wanted.KmsKeyId,
      tags: resourceTags(context, wanted.Tags),
    });
    return stateOf(instance, context);
  },
  update({ resource, properties: wanted }, context) {
    const instance = instanceNamed(context, resource.physicalId);
    refuseEngine(instance, wanted);
    changeInstance(context, instance, { ...settingsIn(wanted), class: wanted.DBInstanceClass });
    instance.tags = resourceTags(context, wanted.Tags);
    return stateOf(instance, context);
  },
  delete: ({ physicalId }, context) => deleteInstance(context, instanceNamed(context, physicalId)),
});

function refuseEngine({ engine }: DatabaseInstance, wanted: Properties): void {
  if (wanted.Engine === engine) return;
  throw invalidCombination(`Cannot upgrade ${engine} to ${wanted.Engine}. Specify a DB engine of the same kind`);
}

function stateOf(instance: DatabaseInstance, { region }: ResourceContext): ResourceState {
  return {
    physicalId: instance.id,
    attributes: {
      'CertificateDetails.CAIdentifier': CERTIFICATE.CAIdentifier,
      'CertificateDetails.ValidTill': CERTIFICATE.ValidTill.toISOString(),
      DBInstanceArn: instance.arn,
      DbiResourceId: instance.resourceId,
      'Endpoint.Address': instance.address,
      'Endpoint.HostedZoneId': hostedZoneOf(region),
      'Endpoint.Port': String(instance.port),
    },
  };
}
