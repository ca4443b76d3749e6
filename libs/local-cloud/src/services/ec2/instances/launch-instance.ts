import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { found } from '../faults.ts';
import { networksOf, newId } from '../network/networks.ts';
import { freeAddress } from '../network/subnets.ts';
import { defaultGroupOf } from '../network/vpcs.ts';
import { instanceTypeNamed } from './instance-types.ts';
import { BOOT_MILLISECONDS, type Instance, instancesOf } from './instance.ts';
import { freePublicAddress } from './public-addresses.ts';

/** What an instance is launched from. */
export interface InstanceDraft {
  readonly imageId: string;
  readonly type: string;
  readonly subnetId: string;
  /** @default the default group of the VPC */
  readonly groupIds?: readonly string[] | undefined;
  /** @default what the subnet says */
  readonly publicAddress?: boolean | undefined;
  readonly profile?: string | undefined;
  readonly userData?: string | undefined;
  readonly detailedMonitoring?: boolean | undefined;
  readonly terminationProtected?: boolean | undefined;
  /** Names of the disks; the first is the root. @default /dev/xvda */
  readonly disks?: readonly { readonly device: string; readonly deleteOnTermination?: boolean | undefined }[];
  readonly tags?: Record<string, string>;
}

/**
 * Launches an instance that runs and has booted at once: deployments take no time here, and on AWS all of this is over before a stack is
 * complete. Whoever starts it again later waits for it.
 *
 * @throws AwsError when anything it needs is not there
 */
export function launchInstance(scope: Scope, draft: InstanceDraft): Instance {
  const subnet = found(networksOf(scope).subnets, 'subnet', draft.subnetId);
  instanceTypeNamed(draft.type);
  refuseImage(draft.imageId);
  const now = scope.clock.now();
  const wantsPublicAddress = draft.publicAddress ?? subnet.mapPublicIpOnLaunch;
  const instance: Instance = {
    id: newId(scope, 'i'),
    reservationId: newId(scope, 'r'),
    imageId: draft.imageId,
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    availabilityZone: subnet.availabilityZone,
    privateIpAddress: freeAddress(scope, subnet),
    interfaceId: newId(scope, 'eni'),
    attachmentId: newId(scope, 'eni-attach'),
    wantsPublicAddress,
    volumes: (draft.disks ?? [{ device: '/dev/xvda' }]).map(({ device, deleteOnTermination = true }) => ({
      device,
      id: newId(scope, 'vol'),
      deleteOnTermination,
    })),
    publicIpAddress: wantsPublicAddress ? freePublicAddress(scope) : undefined,
    type: draft.type,
    groupIds: groupsOf(scope, draft.groupIds, subnet.vpcId),
    profile: draft.profile,
    userData: draft.userData,
    detailedMonitoring: draft.detailedMonitoring ?? false,
    terminationProtected: draft.terminationProtected ?? false,
    launchedAt: now - BOOT_MILLISECONDS,
    phase: { to: 'running', at: now },
    transition: '',
    impairedSince: undefined,
    silentSince: undefined,
    stoppedByCondition: false,
    tags: draft.tags ?? {},
  };
  instancesOf(scope).set(instance.id, instance);
  return instance;
}

/** The groups of an instance, all in its own network. @throws AwsError InvalidGroup.NotFound, InvalidParameter */
export function groupsOf(scope: Scope, wanted: readonly string[] | undefined, vpcId: string): readonly string[] {
  if (wanted === undefined || wanted.length === 0) return [defaultGroupOf(scope, vpcId)!];
  for (const id of wanted) {
    const group = found(networksOf(scope).securityGroups, 'securityGroup', id);
    if (group.vpcId === vpcId) continue;
    throw new AwsError('InvalidParameter', `Security group ${id} and subnet belong to different networks.`);
  }
  return wanted;
}

function refuseImage(id: string): void {
  if (/^ami-[0-9a-f]{8}([0-9a-f]{9})?$/.test(id)) return;
  throw new AwsError(
    'InvalidAMIID.Malformed',
    `Invalid id: "${id}"${id.startsWith('ami-') ? '' : ' (expecting "ami-...")'}`,
  );
}
