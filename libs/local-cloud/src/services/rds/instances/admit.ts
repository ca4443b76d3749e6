import { AwsError } from '../../../aws-error.ts';
import { keyReader } from '../../../ports/key-reader.ts';
import { network } from '../../../ports/network.ts';
import type { Scope } from '../../../scope.ts';
import type { EngineName } from '../engines/engine.ts';
import { invalidCombination, invalidValue } from '../faults.ts';

const RULES =
  'Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.';

/** Names that engines keep to themselves. */
const RESERVED: Readonly<Record<EngineName, readonly string[]>> = {
  mariadb: ['rdsadmin'],
  mysql: ['rdsadmin'],
  postgres: ['admin', 'rdsadmin', 'replication'],
};

const STORAGE_TYPES = ['gp2', 'gp3'];

/** The identifier in small letters. @throws AwsError InvalidParameterValue */
export function admitIdentifier(id: string): string {
  const lower = id.toLowerCase();
  if (lower.length <= 63 && /^[a-z](?:-?[a-z0-9])*$/.test(lower)) return lower;
  throw invalidValue(`The parameter DBInstanceIdentifier is not a valid identifier. ${RULES}`);
}

/** @throws AwsError InvalidParameterValue for a name the engine keeps to itself */
export function admitUsername(engine: EngineName, username: string): void {
  if (!RESERVED[engine].includes(username.toLowerCase())) return;
  throw invalidValue(`MasterUsername ${username} cannot be used as it is a reserved word used by the engine`);
}

/** @throws AwsError InvalidParameterValue for a password that is too short or has letters that no engine takes */
export function admitPassword(password: string): void {
  const wrong = 'The parameter MasterUserPassword is not a valid password';
  if (password.length < 8) throw invalidValue(`${wrong} because it is shorter than 8 characters.`);
  if (password.length > 128) throw invalidValue(`${wrong} because it is longer than 128 characters.`);
  if (!/^[!#-.0-?A-~]+$/.test(password)) {
    throw invalidValue(`${wrong}. Only printable ASCII characters besides '/', '@', '"', ' ' may be used.`);
  }
}

/** What an instance keeps its data on. */
export interface StorageWish {
  readonly engine: string;
  readonly gib: number | undefined;
  readonly type: string;
  readonly iops?: number | undefined;
  readonly throughput?: number | undefined;
}

/** Gives the storage in GiB. @throws AwsError InvalidParameterCombination, or InvalidParameterValue for what is not modelled */
export function admitStorage({ engine, gib, type, iops, throughput }: StorageWish): number {
  if (gib === undefined)
    throw new AwsError('MissingParameter', 'The request must contain the parameter AllocatedStorage');
  if (!STORAGE_TYPES.includes(type)) {
    throw invalidValue(`Storage type '${type}' is not modelled by this cloud; it serves ${STORAGE_TYPES.join(', ')}`);
  }
  if (gib < 20 || gib > 65_536) {
    throw invalidValue(`Invalid storage size for engine name ${engine} and storage type ${type}: ${gib}`);
  }
  if ((iops !== undefined || throughput !== undefined) && (type !== 'gp3' || gib < 400)) {
    const message = `You can't specify IOPS or storage throughput for engine ${engine} and a storage size less than 400.`;
    throw invalidCombination(message);
  }
  return gib;
}

/** Gives the ARN of the key. @throws AwsError KMSKeyNotAccessibleFault */
export function admitKey(scope: Scope, key: string): string {
  const found = scope.port(keyReader).read(scope, key);
  if (found?.usable) return found.arn;
  const reasons = 'does not exist, is not enabled or you do not have permissions to access it.';
  throw new AwsError('KMSKeyNotAccessibleFault', `The specified KMS key [${key}] ${reasons}`);
}

/** The security groups, all in the VPC of the instance. @throws AwsError InvalidParameterCombination */
export function admitGroups(scope: Scope, wanted: readonly string[] | undefined, vpcId: string): readonly string[] {
  const { defaultSecurityGroup, securityGroup } = scope.port(network);
  if (wanted === undefined || wanted.length === 0) return [defaultSecurityGroup(scope, vpcId)!.id];
  for (const id of wanted) {
    const group = securityGroup(scope, id);
    if (group === undefined) throw invalidValue(`Invalid security group , groupId= ${id}, groupName=.`);
    if (group.vpcId !== vpcId) {
      throw invalidCombination(
        `The DB instance and EC2 security group are in different VPCs. The DB instance is in ${vpcId} and the EC2 security group is in ${group.vpcId}`,
      );
    }
  }
  return wanted;
}
