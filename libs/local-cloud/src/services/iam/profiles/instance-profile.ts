import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** What hands a role to servers. */
export interface InstanceProfile {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  /** Epoch milliseconds. */
  readonly created: number;
  /** At most one role is in a profile. */
  roleName: string | undefined;
  readonly tags: Map<string, string>;
}

/** The profiles of an account, by name in lower case. */
const profiles = stateSlot('iam.instance-profiles', {
  reach: 'account',
  empty: () => new Map<string, InstanceProfile>(),
});

/** The instance profiles here. */
export function profilesOf(scope: Scope): Map<string, InstanceProfile> {
  return scope.state(profiles);
}
