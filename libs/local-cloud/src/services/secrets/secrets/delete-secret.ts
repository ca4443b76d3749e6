import type { Scope } from '../../../scope.ts';
import { invalidParameter } from '../faults.ts';
import { type Secret, secretsOf } from './secret.ts';

const DAY = 86_400_000;

/** How a secret goes. */
export interface Farewell {
  /** 7 to 30. @default 30 */
  readonly recoveryDays?: number;
  /** Whether it goes at once. @default false */
  readonly force?: boolean;
}

/** Marks a secret for deletion, or takes it away at once, and says when it is gone. @throws AwsError InvalidParameterException */
export function deleteSecretWith(scope: Scope, secret: Secret, { recoveryDays, force = false }: Farewell): number {
  if (force && recoveryDays !== undefined) {
    throw invalidParameter("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
  }
  if (recoveryDays !== undefined && (recoveryDays < 7 || recoveryDays > 30)) {
    throw invalidParameter('RecoveryWindowInDays value must be between 7 and 30 days (inclusive).');
  }
  const gone = scope.clock.now() + (force ? 0 : (recoveryDays ?? 30) * DAY);
  if (force) secretsOf(scope).delete(secret.name);
  else secret.deletion = gone;
  return gone;
}
