import type { Scope } from '../../../scope.ts';
import { lookUpStack } from '../stacks/find-stack.ts';
import { operate } from './operate.ts';
import { outcomeOf, type StackOutcome } from './stack-outcome.ts';

/** Deletes a stack by name, if it is there; the promise gives what came of it. */
export async function destroyStack(scope: Scope, stackName: string): Promise<StackOutcome | undefined> {
  const existing = lookUpStack(scope, stackName);
  if (existing === undefined) return undefined;
  const before = existing.events.length;
  await operate(scope, existing, { kind: 'delete', retain: [], token: undefined });
  return outcomeOf(existing, true, before);
}
