import type { AlarmAddress } from '@shopwatch/cloudwatch';
import type { Scope } from '../../scope.ts';

/** Where the alarms of a scope live, as the engine wants it. */
export function homeOf({ account, region, partition }: Scope): AlarmAddress {
  return { account, region, partition };
}
