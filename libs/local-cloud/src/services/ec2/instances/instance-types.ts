import { type MachineSize, machineSize } from '../../../machine-size.ts';
import { invalidValue } from '../faults.ts';

/** Looks an instance type up. @throws AwsError InvalidParameterValue for one that is unknown here */
export function instanceTypeNamed(name: string): MachineSize {
  const size = machineSize(name);
  if (size === undefined) throw invalidValue(`Invalid value '${name}' for InstanceType.`);
  return size;
}
