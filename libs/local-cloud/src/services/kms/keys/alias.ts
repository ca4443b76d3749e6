import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { keysOf } from './key.ts';

/** A second name of a key. */
export interface Alias {
  /** With `alias/` before it. */
  readonly name: string;
  keyId: string;
  /** Epoch milliseconds. */
  readonly created: number;
  updated: number;
}

/** The aliases of a region, by name. */
const aliases = stateSlot('kms.aliases', { empty: () => new Map<string, Alias>() });

/** The aliases here; an alias goes with its key. */
export function aliasesOf(scope: Scope): Map<string, Alias> {
  const held = scope.state(aliases);
  const keys = keysOf(scope);
  for (const [name, { keyId }] of held) if (!keys.has(keyId)) held.delete(name);
  return held;
}

/** The name of an alias as a resource. */
export function aliasArn(scope: Scope, name: string): string {
  return scope.arn('kms', name);
}
