import { type MachineSize, machineSize } from '../../../machine-size.ts';
import { invalidValue } from '../faults.ts';

const GIB = 1024 ** 3;

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Types.html */
const CLASSES = /^db\.((?:t3|t4g)\.(?!nano)|[mr]\d\w\.(?!medium)|[mr]5\.(?!medium))/;

/** Looks a class up. @throws AwsError InvalidParameterValue for one that is unknown here */
export function instanceClassNamed(name: string): MachineSize {
  const size = CLASSES.test(name) ? machineSize(name.slice('db.'.length)) : undefined;
  if (size === undefined) throw invalidValue(`Invalid DB Instance class: ${name}`);
  return size;
}

/**
 * What RDS calls `DBInstanceClassMemory`: the bytes of the class without what the operating system and RDS itself take. AWS does not
 * say how much that is; this share is set so that a PostgreSQL instance with 1 GiB takes 81 connections, as its users report.
 */
export function databaseMemory({ memoryGib }: MachineSize): number {
  return memoryGib * GIB * 0.97 - 256 * 1024 * 1024;
}
