import { invalidParameter, invalidRequest } from '../faults.ts';
import type { SecretValue } from './secret.ts';

/** A value as clients give it. */
export interface ValueInput {
  readonly SecretBinary?: Uint8Array;
  readonly SecretString?: string;
}

/** Reads the value of a request; undefined when there is none. @throws AwsError InvalidParameterException for two values */
export function readValue({ SecretBinary, SecretString }: ValueInput): SecretValue | undefined {
  if (SecretBinary !== undefined && SecretString !== undefined) {
    throw invalidParameter(
      "You can't specify both a binary secret value and a string secret value in the same secret.",
    );
  }
  if (SecretString !== undefined) return { kind: 'text', text: SecretString };
  return SecretBinary === undefined ? undefined : { kind: 'binary', bytes: SecretBinary };
}

/** The same, and it is there. @throws AwsError InvalidRequestException */
export function demandValue(input: ValueInput): SecretValue {
  const value = readValue(input);
  if (value === undefined) throw invalidRequest('You must provide either SecretString or SecretBinary.');
  return value;
}
