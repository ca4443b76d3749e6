import { invalidValue } from '../faults.ts';

const GIB = 1024 ** 3;

/** What a database instance class can do. */
export interface InstanceClass {
  readonly vcpus: number;
  readonly memoryBytes: number;
  /** CPU credits earned per hour, for burstable classes. */
  readonly creditsPerHour?: number;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html */
const BURSTABLE: Readonly<Record<string, readonly [vcpus: number, gib: number, creditsPerHour: number]>> = {
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
  m6g: 4,
  m6i: 4,
  m7g: 4,
  m7i: 4,
  r5: 8,
  r6g: 8,
  r6i: 8,
  r7g: 8,
  r7i: 8,
};

/** Looks a class up. @throws AwsError InvalidParameterValue for one that is unknown here */
export function instanceClassNamed(name: string): InstanceClass {
  const [db, family = '', size = ''] = name.split('.');
  const [vcpus, gib, creditsPerHour] = ['t3', 't4g'].includes(family) ? (BURSTABLE[size] ?? []) : [];
  if (db === 'db' && vcpus !== undefined) return { vcpus, memoryBytes: gib! * GIB, creditsPerHour: creditsPerHour! };
  const perVcpu = FAMILIES[family];
  const cores = { large: 2, xlarge: 4 }[size] ?? 4 * Number(/^([248]|1[26]|24)xlarge$/.exec(size)?.[1] ?? 0);
  if (db !== 'db' || perVcpu === undefined || cores === 0) throw invalidValue(`Invalid DB Instance class: ${name}`);
  return { vcpus: cores, memoryBytes: cores * perVcpu * GIB };
}

/**
 * What RDS calls `DBInstanceClassMemory`: the memory of the class without what the operating system and RDS itself take. AWS does not
 * say how much that is; this share is set so that a PostgreSQL instance with 1 GiB takes 81 connections, as its users report.
 */
export function databaseMemory({ memoryBytes }: InstanceClass): number {
  return memoryBytes * 0.97 - 256 * 1024 * 1024;
}
