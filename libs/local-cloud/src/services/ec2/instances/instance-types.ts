import { invalidValue } from '../faults.ts';

/** What an instance type can do. */
export interface InstanceType {
  readonly vcpus: number;
  readonly memoryGib: number;
  /** CPU credits earned per hour, for burstable types. */
  readonly creditsPerHour?: number;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-credits-baseline-concepts.html */
const BURSTABLE: Readonly<Record<string, readonly [vcpus: number, memoryGib: number, creditsPerHour: number]>> = {
  nano: [2, 0.5, 6],
  micro: [2, 1, 12],
  small: [2, 2, 24],
  medium: [2, 4, 24],
  large: [2, 8, 36],
  xlarge: [4, 16, 96],
  '2xlarge': [8, 32, 192],
};

/** GiB of memory per vCPU. */
const FAMILIES: Readonly<Record<string, number>> = {
  m5: 4,
  m6i: 4,
  m6g: 4,
  m7i: 4,
  m7g: 4,
  c5: 2,
  c6i: 2,
  c6g: 2,
  c7i: 2,
  c7g: 2,
  r5: 8,
  r6i: 8,
  r6g: 8,
  r7i: 8,
  r7g: 8,
};

/** Looks an instance type up. @throws AwsError InvalidParameterValue for one that is unknown here */
export function instanceTypeNamed(name: string): InstanceType {
  const [family = '', size = ''] = name.split('.');
  if (['t3', 't3a', 't4g'].includes(family)) {
    const [vcpus, memoryGib, creditsPerHour] = BURSTABLE[size] ?? [];
    if (vcpus !== undefined) return { vcpus, memoryGib: memoryGib!, creditsPerHour: creditsPerHour! };
  }
  const perVcpu = FAMILIES[family];
  const vcpus = { medium: 1, large: 2, xlarge: 4 }[size] ?? 4 * Number(/^([248]|1[26]|24)xlarge$/.exec(size)?.[1] ?? 0);
  if (perVcpu === undefined || vcpus === 0) throw invalidValue(`Invalid value '${name}' for InstanceType.`);
  return { vcpus, memoryGib: vcpus * perVcpu };
}
