import type { Complaints } from '../request-fault.ts';
import { isUnit, units } from '../unit.ts';

/** Requires a unit that CloudWatch knows, or none at all. */
export function requireUnit(unit: string | undefined, name: string, complaints: Complaints): void {
  if (unit === undefined || isUnit(unit)) return;
  complaints.add('InvalidParameterValue', `The parameter ${name} must be a value in the set [ ${units.join(', ')} ].`);
}
