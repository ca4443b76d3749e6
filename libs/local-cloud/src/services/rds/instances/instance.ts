import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import type { EngineName } from '../engines/engine.ts';
import { instanceNotFound } from '../faults.ts';

/** What an instance is on its way from and to. @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html */
export type Status = 'available' | 'rebooting' | 'starting' | 'stopped' | 'stopping';

/** A database instance. */
export interface DatabaseInstance {
  readonly id: string;
  readonly arn: string;
  readonly resourceId: string;
  readonly createdAt: number;
  readonly engine: EngineName;
  readonly port: number;
  readonly username: string;
  readonly databaseName: string | undefined;
  readonly subnetGroup: string;
  readonly vpcId: string;
  readonly availabilityZone: string;
  readonly secondaryZone: string | undefined;
  readonly encrypted: boolean;
  readonly keyArn: string | undefined;
  readonly address: string;
  engineVersion: string;
  class: string;
  storageGib: number;
  storageType: string;
  multiZone: boolean;
  publiclyAccessible: boolean;
  backupDays: number;
  deletionProtected: boolean;
  minorUpgrades: boolean;
  copyTags: boolean;
  lifecycleSupport: string;
  backupWindow: string;
  maintenanceWindow: string;
  groupIds: readonly string[];
  parameterGroup: string;
  /** How many connections it takes since its last boot. */
  maxConnections: number;
  /** When it booted last, in epoch milliseconds. */
  startedAt: number;
  /** What it is on its way to, what it is called until it gets there, and when that is. */
  phase: { readonly to: 'available' | 'stopped'; readonly way: Status; readonly at: number };
  /** Whether a condition stopped it, rather than somebody's request. */
  stoppedByCondition: boolean;
  tags: Record<string, string>;
}

const slot = stateSlot('rds.instances', { empty: () => new Map<string, DatabaseInstance>() });

/** The database instances here, by identifier. */
export function instancesOf(scope: Scope): Map<string, DatabaseInstance> {
  return scope.state(slot);
}

/** An instance by its identifier, in whatever letters, or its ARN. @throws AwsError DBInstanceNotFound */
export function instanceNamed(scope: Scope, name: string): DatabaseInstance {
  const id = (name.startsWith('arn:') ? (name.split(':')[6] ?? '') : name).toLowerCase();
  const found = instancesOf(scope).get(id);
  if (found === undefined) throw instanceNotFound(id);
  return found;
}

/** The status of an instance at a moment. */
export function statusOf({ phase }: DatabaseInstance, instant: number): Status {
  return instant >= phase.at ? phase.to : phase.way;
}
