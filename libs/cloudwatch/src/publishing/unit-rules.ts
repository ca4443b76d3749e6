import type { Complaints } from '../request-fault.ts';
import { units, type Unit } from '../unit.ts';

/** The units in the order in which AWS lists them in an error. */
const listedUnits: readonly Unit[] = [
  'Seconds',
  'Microseconds',
  'Milliseconds',
  'Bytes',
  'Kilobytes',
  'Megabytes',
  'Gigabytes',
  'Terabytes',
  'Bits',
  'Kilobits',
  'Megabits',
  'Gigabits',
  'Terabits',
  'Percent',
  'Count',
  'Bytes/Second',
  'Kilobytes/Second',
  'Megabytes/Second',
  'Gigabytes/Second',
  'Terabytes/Second',
  'Bits/Second',
  'Kilobits/Second',
  'Megabits/Second',
  'Gigabits/Second',
  'Terabits/Second',
  'Count/Second',
  'None',
];

/** Tells whether CloudWatch knows the unit. */
export function isUnit(text: string): text is Unit {
  return (units as readonly string[]).includes(text);
}

/** Requires a unit that CloudWatch knows, or none at all. */
export function requireUnit(unit: string | undefined, name: string, complaints: Complaints): void {
  if (unit === undefined || isUnit(unit)) return;
  complaints.add(
    'InvalidParameterValue',
    `The parameter ${name} must be a value in the set [ ${listedUnits.join(', ')} ].`,
  );
}
