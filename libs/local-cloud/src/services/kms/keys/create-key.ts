import type { Scope } from '../../../scope.ts';
import { type Key, keyArn, keysOf } from './key.ts';
import { checkKeyPolicy, defaultKeyPolicy } from './policy.ts';

/** What somebody wants of a new key. */
export interface KeyDraft {
  readonly description?: string;
  /** JSON text. @default the policy that leaves the decision to IAM */
  readonly policy?: string;
  readonly bypassLockout?: boolean;
  readonly multiRegion?: boolean;
  readonly tags?: ReadonlyMap<string, string>;
}

/** Makes a symmetric key for encryption. @throws AwsError MalformedPolicyDocumentException */
export function createKeyFrom(scope: Scope, draft: KeyDraft): Key {
  const policy = draft.policy ?? defaultKeyPolicy(scope);
  checkKeyPolicy(scope, policy, draft.bypassLockout);
  const id = draft.multiRegion ? `mrk-${scope.ids.hex(32)}` : scope.ids.uuid();
  const key: Key = {
    id,
    arn: keyArn(scope, id),
    created: scope.clock.now(),
    multiRegion: draft.multiRegion ?? false,
    description: draft.description ?? '',
    state: 'Enabled',
    deletion: undefined,
    policy,
    rotationDays: undefined,
    tags: new Map(draft.tags),
  };
  keysOf(scope).set(id, key);
  return key;
}

const DAY = 86_400_000;

/** Starts the waiting period after which a key is gone. */
export function scheduleDeletion(scope: Scope, key: Key, days = 30): void {
  key.state = 'PendingDeletion';
  key.deletion = scope.clock.now() + days * DAY;
}
