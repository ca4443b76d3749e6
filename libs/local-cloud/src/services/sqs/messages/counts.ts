import type { Scope } from '../../../scope.ts';
import type { Queue } from '../queues/queue.ts';
import { heldBy } from './held.ts';

/** How full a queue is. */
export interface QueueCounts {
  readonly visible: number;
  /** In somebody's hands. */
  readonly notVisible: number;
  /** Not yet to be had. */
  readonly delayed: number;
  /** When the oldest message was sent that is still there, in epoch milliseconds. */
  readonly oldest: number | undefined;
}

/** Counts the messages of a queue. */
export function countsOf(scope: Scope, queue: Queue): QueueCounts {
  const now = scope.clock.now();
  let [visible, notVisible, delayed] = [0, 0, 0];
  let oldest: number | undefined;
  for (const { visibleAt, receives, sent } of heldBy(scope, queue).values()) {
    if (visibleAt <= now) visible += 1;
    else if (receives > 0) notVisible += 1;
    else delayed += 1;
    if (oldest === undefined || sent < oldest) oldest = sent;
  }
  return { visible, notVisible, delayed, oldest };
}
