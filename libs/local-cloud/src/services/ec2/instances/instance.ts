import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** The states an instance goes through, with EC2's codes. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html */
export const STATE_CODES = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
} as const;

export type StateName = keyof typeof STATE_CODES;

/** A virtual disk of an instance. */
export interface Volume {
  readonly device: string;
  readonly id: string;
  readonly deleteOnTermination: boolean;
}

/** A virtual server. */
export interface Instance {
  readonly id: string;
  readonly reservationId: string;
  readonly imageId: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly availabilityZone: string;
  readonly privateIpAddress: string;
  readonly interfaceId: string;
  readonly attachmentId: string;
  readonly wantsPublicAddress: boolean;
  readonly volumes: readonly Volume[];
  publicIpAddress: string | undefined;
  type: string;
  groupIds: readonly string[];
  profile: string | undefined;
  userData: string | undefined;
  detailedMonitoring: boolean;
  terminationProtected: boolean;
  /** When it was started last, in epoch milliseconds. */
  launchedAt: number;
  /** What it is on its way to, and when it gets there. */
  phase: { readonly to: 'running' | 'stopped' | 'terminated'; readonly at: number };
  /** Why it changed its state last, in EC2's words. */
  transition: string;
  /** Since when its hardware fails its checks. */
  impairedSince: number | undefined;
  /** Since when nothing listens on its ports, though it runs. */
  silentSince: number | undefined;
  /** Whether a condition stopped it, rather than somebody's request. */
  stoppedByCondition: boolean;
  tags: Record<string, string>;
}

/** What an instance needs from its start until its web server answers: system boot and its user data. */
export const BOOT_MILLISECONDS = 90_000;

/** A terminated instance is shown for about an hour. */
const SHOWN_AFTER_END = 3_600_000;

const WAY = { running: 'pending', stopped: 'stopping', terminated: 'shutting-down' } as const;

const slot = stateSlot('ec2.instances', { empty: () => new Map<string, Instance>() });

/** The instances here; those terminated long ago are gone. */
export function instancesOf(scope: Scope): Map<string, Instance> {
  const instances = scope.state(slot);
  const now = scope.clock.now();
  for (const { id, phase } of instances.values()) {
    if (phase.to === 'terminated' && now > phase.at + SHOWN_AFTER_END) instances.delete(id);
  }
  return instances;
}

/** The instances that still hold what they use: all but those on their way out. */
export function livingInstances(scope: Scope): Instance[] {
  return [...instancesOf(scope).values()].filter(({ phase }) => phase.to !== 'terminated');
}

/** The state of an instance at a moment. */
export function stateOf({ phase }: Instance, instant: number): StateName {
  return instant >= phase.at ? phase.to : WAY[phase.to];
}

/** Whether a web server on it answers at a moment. */
export function answers(instance: Instance, instant: number): boolean {
  return (
    stateOf(instance, instant) === 'running' &&
    instance.impairedSince === undefined &&
    instance.silentSince === undefined &&
    instant >= instance.launchedAt + BOOT_MILLISECONDS
  );
}
