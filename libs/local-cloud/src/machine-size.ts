/** What a virtual machine can do, whichever service runs something on it. */
export interface MachineSize {
  readonly vcpus: number;
  readonly memoryGib: number;
  /** CPU credits earned per hour, for burstable families. */
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

const BURSTABLE_FAMILIES: readonly string[] = ['t3', 't3a', 't4g'];

/** GiB of memory per vCPU, by the letter that a family begins with. @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html */
const GIB_PER_VCPU: Readonly<Record<string, number>> = { c: 2, m: 4, r: 8 };

/** Says how large a `family.size` is; undefined for one that is unknown here. */
export function machineSize(name: string): MachineSize | undefined {
  const [family = '', size = '', ...more] = name.split('.');
  if (more.length > 0) return undefined;
  return BURSTABLE_FAMILIES.includes(family) ? burstable(size) : steady(family, size);
}

function burstable(size: string): MachineSize | undefined {
  const known = Object.hasOwn(BURSTABLE, size) ? BURSTABLE[size] : undefined;
  if (known === undefined) return undefined;
  const [vcpus, memoryGib, creditsPerHour] = known;
  return { vcpus, memoryGib, creditsPerHour };
}

function steady(family: string, size: string): MachineSize | undefined {
  const letter = /^([cmr])(?:5|6g|6i|7g|7i)$/.exec(family)?.[1];
  const vcpus = { medium: 1, large: 2, xlarge: 4 }[size] ?? 4 * Number(/^([248]|1[26]|24)xlarge$/.exec(size)?.[1] ?? 0);
  return letter === undefined || vcpus === 0 ? undefined : { vcpus, memoryGib: vcpus * GIB_PER_VCPU[letter]! };
}
