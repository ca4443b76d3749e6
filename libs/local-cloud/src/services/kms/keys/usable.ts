import { invalidState } from '../faults.ts';
import type { Key } from './key.ts';

/** A key that is enabled. @throws AwsError DisabledException, KMSInvalidStateException */
export function usable(key: Key): Key {
  if (key.state !== 'Enabled') throw invalidState(key.arn, key.state);
  return key;
}
