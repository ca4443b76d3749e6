import type { Timer } from '../../../clock/clock.ts';
import { underClock } from '../../../clock/under-clock.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { mappings, mappingsOf, type Mapping } from './mapping.ts';
import { nextForQueue, pollQueue } from './poll-queue.ts';
import { nextForStream, pollStream } from './poll-stream.ts';

/** When a mapping is looked at next, and whether somebody is at it. */
interface Poll {
  timer: Timer | undefined;
  at: number;
  running: boolean;
}

/** The polls of a region's mappings; they are set up again by `resumeMappings`. */
const polls = stateSlot('lambda.polls', {
  empty: () => new Map<string, Poll>(),
  save: () => null,
  load: () => new Map<string, Poll>(),
});

/** Lambda looks into a shard once a second. @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html */
const SHARD_POLL = 1000;

/** Something came into a stream or a queue: the functions that read it look. */
export function arrived(scope: Scope, sourceArn: string): void {
  for (const mapping of mappingsOf(scope).values()) {
    if (mapping.sourceArn === sourceArn) lookSoon(scope, mapping);
  }
}

/** Sets up what a loaded state waits for. */
export function resumeMappings(scope: Scope): void {
  for (const mapping of mappingsOf(scope).values()) lookSoon(scope, mapping);
}

/** Looks as soon as Lambda would: into a shard within the second, into a queue at once. */
export function lookSoon(scope: Scope, mapping: Mapping): void {
  const now = scope.clock.now();
  look(scope, mapping, mapping.progress === undefined ? now : (Math.floor(now / SHARD_POLL) + 1) * SHARD_POLL);
}

/** Looks at a moment, or earlier where that is settled already. */
function look(scope: Scope, { uuid, settings }: Mapping, at: number): void {
  const all = scope.state(polls);
  const poll = all.get(uuid) ?? { timer: undefined, at: 0, running: false };
  all.set(uuid, poll);
  // Whoever is at it looks again afterwards.
  if (poll.running || !settings.enabled || (poll.timer !== undefined && poll.at <= at)) return;
  poll.timer?.cancel();
  poll.at = at;
  poll.timer = scope.clock.at(at, () => {
    poll.timer = undefined;
    return underClock(scope.clock, run(scope, uuid, poll), (fault) =>
      scope.log({ level: 'error', message: 'event source not read', fields: { stack: (fault as Error).stack } }),
    );
  });
}

/** Ends the looking. */
export function stopLooking(scope: Scope, uuid: string): void {
  scope.state(polls).get(uuid)?.timer?.cancel();
  scope.state(polls).delete(uuid);
}

async function run(scope: Scope, uuid: string, poll: Poll): Promise<void> {
  const there = scope.state(mappings);
  const mapping = there.get(uuid);
  if (mapping?.settings.enabled !== true) return;
  poll.running = true;
  try {
    await (mapping.progress === undefined ? pollQueue(scope, mapping) : pollStream(scope, mapping, mapping.progress));
  } finally {
    poll.running = false;
  }
  // A cloud that forgot everything meanwhile, or took up a saved state, has no more to do with this mapping.
  if (scope.state(mappings) !== there || there.get(uuid) !== mapping) return;
  const next =
    mapping.progress === undefined ? nextForQueue(scope, mapping) : nextForStream(scope, mapping, mapping.progress);
  if (next !== undefined) look(scope, mapping, next);
}
