import { standsStill } from '../../../clock/under-clock.ts';
import type { Scope } from '../../../scope.ts';
import type { StackRecord } from '../stacks/stack-record.ts';
import { endOfOperation } from './operate.ts';

/** Milliseconds of the cloud's clock that a description waits for its stack. */
const PATIENCE = 2_000;

/**
 * Waits for the end of what is done to a stack, though not for long. The CDK CLI that sees a stack in progress asks again after five
 * seconds, and most stacks here are done within one: with an answer that comes when they are, nobody waits for nothing. In virtual
 * time, which does not pass meanwhile, the answer is given at once.
 */
export async function endsSoon({ clock }: Scope, record: StackRecord): Promise<void> {
  if (record.operation === undefined || standsStill(clock)) return;
  let patience: { cancel(): void } | undefined;
  const tooLong = new Promise<void>((resolve) => (patience = clock.at(clock.now() + PATIENCE, () => resolve())));
  await Promise.race([endOfOperation(record), tooLong]);
  patience?.cancel();
}
