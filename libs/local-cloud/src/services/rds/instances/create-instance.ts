import { AwsError } from '../../../aws-error.ts';
import { network } from '../../../ports/network.ts';
import type { Scope } from '../../../scope.ts';
import { type Engine, engineNamed } from '../engines/engine.ts';
import { instanceClassNamed } from '../engines/instance-classes.ts';
import { invalidCombination } from '../faults.ts';
import { parameterGroupNamed } from '../parameter-groups/parameter-group.ts';
import { subnetGroupNamed } from '../subnet-groups/subnet-group.ts';
import { admitGroups, admitIdentifier, admitKey, admitPassword, admitStorage, admitUsername } from './admit.ts';
import { addressOf } from './dns.ts';
import { type DatabaseInstance, instancesOf } from './instance.ts';
import { maxConnectionsOf } from './max-connections.ts';

/** What people can change about an instance later. */
export interface InstanceSettings {
  readonly class: string;
  readonly engineVersion?: string | undefined;
  readonly storageGib: number | undefined;
  readonly storageType?: string | undefined;
  readonly iops?: number | undefined;
  readonly storageThroughput?: number | undefined;
  /** Checked and not kept: nobody connects here. */
  readonly password?: string | undefined;
  readonly groupIds?: readonly string[] | undefined;
  readonly parameterGroup?: string | undefined;
  readonly multiZone?: boolean | undefined;
  readonly publiclyAccessible?: boolean | undefined;
  readonly backupDays?: number | undefined;
  readonly deletionProtected?: boolean | undefined;
  readonly minorUpgrades?: boolean | undefined;
  readonly copyTags?: boolean | undefined;
  readonly lifecycleSupport?: string | undefined;
  readonly backupWindow?: string | undefined;
  readonly maintenanceWindow?: string | undefined;
}

/** What an instance is made from. */
export interface InstanceDraft extends InstanceSettings {
  readonly id: string;
  readonly engine: string;
  readonly username: string;
  readonly databaseName?: string | undefined;
  readonly port?: number | undefined;
  readonly subnetGroup: string | undefined;
  readonly availabilityZone?: string | undefined;
  readonly encrypted?: boolean | undefined;
  readonly key?: string | undefined;
  readonly tags?: Record<string, string>;
}

/** Makes an instance, available at once. @throws AwsError when anything about it is not allowed */
export function createInstance(scope: Scope, draft: InstanceDraft): DatabaseInstance {
  const id = admitIdentifier(draft.id);
  if (instancesOf(scope).has(id)) throw new AwsError('DBInstanceAlreadyExists', 'DB instance already exists');
  const engine = engineNamed(draft.engine, draft.engineVersion);
  admitUsername(engine.name, draft.username);
  if (draft.subnetGroup === undefined) {
    throw invalidCombination(
      'DBSubnetGroupName is missing: this cloud has no default VPC; make a subnet group and name it',
    );
  }
  if (draft.key !== undefined && draft.encrypted !== true) {
    throw invalidCombination('A KMS key ID can only be given together with StorageEncrypted');
  }
  const group = subnetGroupNamed(scope, draft.subnetGroup);
  const zones = group.subnets.map(({ availabilityZone }) => availabilityZone);
  const [zone = zones[0]!, other] = orderedZones(zones, draft.availabilityZone);
  const settings = admitSettings(scope, engine, group.vpcId, draft);
  const now = scope.clock.now();
  const instance: DatabaseInstance = {
    ...settings,
    id,
    arn: scope.arn('rds', `db:${id}`),
    resourceId: `db-${scope.ids.upper(26)}`,
    createdAt: now,
    engine: engine.name,
    port: draft.port ?? engine.port,
    username: draft.username,
    databaseName: draft.databaseName,
    subnetGroup: group.name,
    vpcId: group.vpcId,
    availabilityZone: zone,
    secondaryZone: other,
    encrypted: draft.encrypted ?? false,
    keyArn: draft.encrypted === true ? admitKey(scope, draft.key ?? 'alias/aws/rds') : undefined,
    address: addressOf(scope, id),
    maxConnections: maxConnectionsOf(scope, { engine: engine.name, ...settings }),
    startedAt: now,
    phase: { to: 'available', way: 'available', at: now },
    stoppedByCondition: false,
    tags: draft.tags ?? {},
  };
  instancesOf(scope).set(id, instance);
  occupy(scope, instance);
  return instance;
}

/** The settings of an instance, checked and filled up. @throws AwsError */
export function admitSettings(scope: Scope, engine: Engine, vpcId: string, wanted: InstanceSettings) {
  instanceClassNamed(wanted.class);
  if (wanted.password !== undefined) admitPassword(wanted.password);
  const { storageType = 'gp2' } = wanted;
  const group = parameterGroupNamed(scope, groupNameFor(engine, wanted.parameterGroup));
  if (group.family !== engine.family) {
    throw invalidCombination(
      `The parameter group ${group.name} with DBParameterGroupFamily ${group.family} can't be used for this instance. Please use a parameter group with DBParameterGroupFamily ${engine.family}`,
    );
  }
  const { storageGib: gib, iops, storageThroughput: throughput } = wanted;
  return {
    engineVersion: engine.version,
    class: wanted.class,
    storageGib: admitStorage({ engine: engine.name, gib, type: storageType, iops, throughput }),
    storageType,
    groupIds: admitGroups(scope, wanted.groupIds, vpcId),
    parameterGroup: group.name,
    multiZone: wanted.multiZone ?? false,
    publiclyAccessible: wanted.publiclyAccessible ?? false,
    backupDays: wanted.backupDays ?? 1,
    deletionProtected: wanted.deletionProtected ?? false,
    minorUpgrades: wanted.minorUpgrades ?? true,
    copyTags: wanted.copyTags ?? false,
    lifecycleSupport: wanted.lifecycleSupport ?? 'open-source-rds-extended-support',
    backupWindow: wanted.backupWindow ?? '03:00-03:30',
    maintenanceWindow: wanted.maintenanceWindow ?? 'sun:04:30-sun:05:00',
  };
}

/** A default group goes with the version of the engine. */
function groupNameFor({ family }: Engine, wanted = 'default.'): string {
  return wanted.startsWith('default.') ? `default.${family}` : wanted;
}

/** Keeps the network that an instance stands in. */
export function occupy(scope: Scope, { arn, groupIds }: DatabaseInstance): void {
  scope.port(network).occupy(scope, arn, { subnetIds: [], groupIds });
}

function orderedZones(zones: readonly string[], wanted: string | undefined): string[] {
  if (wanted === undefined) return [...new Set(zones)];
  if (!zones.includes(wanted)) {
    throw invalidCombination(`Cannot create a database instance in ${wanted}; the DB subnet group has no subnet there`);
  }
  return [wanted, ...new Set(zones.filter((zone) => zone !== wanted))];
}
