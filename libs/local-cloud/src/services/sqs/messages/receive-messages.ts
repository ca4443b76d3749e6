import type { SteeredClock } from '../../../clock/clock.ts';
import { eventSources } from '../../../ports/event-sources.ts';
import type { Scope } from '../../../scope.ts';
import { numberOf, redriveOf } from '../queues/attributes.ts';
import { tryQueueByArn } from '../queues/find-queue.ts';
import type { Queue } from '../queues/queue.ts';
import { publishFigures } from './figures.ts';
import { heldBy } from './held.ts';
import type { StoredMessage } from './message.ts';

/** What a receiver asks for. */
export interface Receive {
  /** @default 1 */
  readonly most?: number;
  /** @default that of the queue */
  readonly visibilitySeconds?: number;
  /** @default that of the queue */
  readonly waitSeconds?: number;
}

/** How often a waiting receiver looks again, in milliseconds of the machine. */
const LOOK_AGAIN = 200;

/** Hands out messages that nobody has; where there are none, it waits for them, except when the clock moves by hand. */
export async function receiveFrom(scope: Scope, queue: Queue, asked: Receive): Promise<readonly StoredMessage[]> {
  queue.lastUse = scope.clock.now();
  const seconds = asked.waitSeconds ?? numberOf(queue, 'ReceiveMessageWaitTimeSeconds');
  const taken = await within(scope, seconds, () => take(scope, queue, asked));
  const count = taken.length;
  publishFigures(scope, queue, count === 0 ? { NumberOfEmptyReceives: 1 } : { NumberOfMessagesReceived: count });
  return taken;
}

/** Asks until something is there or the time is over. */
function within<Item>({ clock }: Scope, seconds: number, ask: () => readonly Item[]): Promise<readonly Item[]> {
  const first = ask();
  const { speed = 1 } = clock as Partial<SteeredClock>;
  if (first.length > 0 || seconds === 0 || speed === 0) return Promise.resolve(first);
  const end = clock.now() + seconds * 1000;
  return new Promise((resolve) => {
    const timer = clock.every(LOOK_AGAIN * speed, (instant) => {
      const found = ask();
      if (found.length === 0 && instant < end) return;
      timer.cancel();
      resolve(found);
    });
  });
}

function take(scope: Scope, queue: Queue, { most = 1, visibilitySeconds }: Receive): readonly StoredMessage[] {
  const now = scope.clock.now();
  const hidden = (visibilitySeconds ?? numberOf(queue, 'VisibilityTimeout')) * 1000;
  const redrive = redriveOf(queue);
  const taken: StoredMessage[] = [];
  for (const message of available(scope, queue)) {
    if (taken.length === most) break;
    if (redrive !== undefined && message.receives >= redrive.maxReceiveCount) {
      giveUp(scope, queue, message, redrive.deadLetterTargetArn);
      continue;
    }
    message.receives += 1;
    message.firstReceived ??= now;
    message.visibleAt = now + hidden;
    taken.push(message);
  }
  return taken;
}

/** What can be received now; in a FIFO queue no message overtakes another one of its group. */
function* available(scope: Scope, queue: Queue): Iterable<StoredMessage> {
  const now = scope.clock.now();
  const blocked = new Set<string>();
  for (const message of heldBy(scope, queue).values()) {
    const group = queue.fifo ? message.groupId : undefined;
    if (group !== undefined && blocked.has(group)) continue;
    if (message.visibleAt <= now) yield message;
    else if (group !== undefined) blocked.add(group);
  }
}

/** Moves a message to the dead-letter queue, with its age; one without such a queue is lost. */
function giveUp(scope: Scope, queue: Queue, message: StoredMessage, targetArn: string): void {
  queue.messages.delete(message.id);
  const target = tryQueueByArn(scope, targetArn);
  if (target === undefined) return;
  target.lastUse = scope.clock.now();
  target.messages.set(message.id, { ...message, visibleAt: scope.clock.now(), givenUpBy: queue.arn });
  scope.port(eventSources).arrived(scope, target.arn);
}
