import { LogArchive } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';

/** Makes the function's log group before the function does, so that it is neither kept for ever nor left behind. */
export function logGroup(stack: TierStack, functionName: string): LogArchive {
  return new LogArchive(stack, 'LogGroup', {
    logGroupName: `/aws/lambda/${functionName}`,
    retentionDays: stack.settings.logRetentionDays,
  });
}
