import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** What is kept secret. */
export type SecretValue =
  { readonly kind: 'binary'; readonly bytes: Uint8Array } | { readonly kind: 'text'; readonly text: string };

/** One value of a secret. */
export interface SecretVersion {
  readonly id: string;
  /** Epoch milliseconds, as all moments here. */
  readonly created: number;
  readonly value: SecretValue;
  /** `AWSCURRENT`, `AWSPREVIOUS` or a label of somebody's own; one without any is deprecated. */
  readonly stages: Set<string>;
}

/** A secret with its values. */
export interface Secret {
  readonly name: string;
  readonly arn: string;
  readonly created: number;
  changed: number;
  /** The day on which it was last read. */
  accessed: number | undefined;
  /** When it goes; there while it is marked for deletion. */
  deletion: number | undefined;
  description: string | undefined;
  kmsKeyId: string | undefined;
  /** JSON text. */
  policy: string | undefined;
  /** By id, oldest first. */
  readonly versions: Map<string, SecretVersion>;
  readonly tags: Map<string, string>;
}

export const CURRENT = 'AWSCURRENT';
export const PREVIOUS = 'AWSPREVIOUS';

/** The secrets of a region, by name. */
const secrets = stateSlot('secrets.secrets', { empty: () => new Map<string, Secret>() });

/** The secrets here; those whose recovery window is over are gone. */
export function secretsOf(scope: Scope): Map<string, Secret> {
  const held = scope.state(secrets);
  const now = scope.clock.now();
  for (const [name, { deletion }] of held) if (deletion !== undefined && deletion <= now) held.delete(name);
  return held;
}
