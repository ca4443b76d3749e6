import { AwsError } from '../../../aws-error.ts';

/** Reads a moment of a template; without a time zone it is UTC: `2026-07-01T23:59:59`. @throws AwsError ValidationError naming the property */
export function readMoment(property: string, text: string): number {
  const instant = Date.parse(/(?:[Zz]|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
  if (!Number.isNaN(instant)) return instant;
  throw new AwsError('ValidationError', `Value of property ${property} must be a date and time, got ${text}`);
}
