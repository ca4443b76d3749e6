import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

export type KeyState = 'Disabled' | 'Enabled' | 'PendingDeletion';

/** A customer's key; AWS's own are in `managed-key.ts`. */
export interface Key {
  readonly id: string;
  readonly arn: string;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly multiRegion: boolean;
  description: string;
  state: KeyState;
  /** Epoch milliseconds; there while the state is PendingDeletion. */
  deletion: number | undefined;
  /** JSON text. */
  policy: string;
  /** Days between rotations of the key material; undefined as long as it is not rotated. */
  rotationDays: number | undefined;
  readonly tags: Map<string, string>;
}

/** The keys of a region, by id. */
const keys = stateSlot('kms.keys', { empty: () => new Map<string, Key>() });

/** The keys here; those whose waiting period is over are gone. */
export function keysOf(scope: Scope): Map<string, Key> {
  const held = scope.state(keys);
  const now = scope.clock.now();
  for (const [id, { deletion }] of held) if (deletion !== undefined && deletion <= now) held.delete(id);
  return held;
}

/** The name of a key as a resource. */
export function keyArn(scope: Scope, id: string): string {
  return scope.arn('kms', `key/${id}`);
}
