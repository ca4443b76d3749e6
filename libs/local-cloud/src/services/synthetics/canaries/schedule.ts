import { nextRun, parseSchedule } from '@shopwatch/notifications';
import { underClock } from '../../../clock/under-clock.ts';
import type { Scope } from '../../../scope.ts';
import { wrongState } from '../faults.ts';
import { canaries, change, findCanary, type Canary } from './canary.ts';
import { runCanary } from './run-canary.ts';

/** Lets a canary run: at once, and then as its schedule says. @throws AwsError ConflictException when it runs already */
export function startCanary(scope: Scope, name: string): Canary {
  const canary = findCanary(scope, name);
  if (canary.state === 'RUNNING') throw wrongState(`Canary is in a state that can't be started: RUNNING`);
  const now = scope.clock.now();
  const started = change(scope, canary, { state: 'RUNNING', lastStarted: now, timer: scope.ids.hex(16) });
  scope.clock.at(now, (instant) => fire(scope, started, instant));
  return started;
}

/** Lets a canary run no more; a run that has begun ends. @throws AwsError ConflictException when it does not run */
export function stopCanary(scope: Scope, name: string): Canary {
  const canary = findCanary(scope, name);
  if (canary.state !== 'RUNNING') throw wrongState(`Canary is in a state that can't be stopped: ${canary.state}`);
  return change(scope, canary, { state: 'STOPPED', lastStopped: scope.clock.now(), timer: '' });
}

/** Sets the timers of all canaries up again. Runs that fell into the time between are not made up for. */
export function resumeCanaries(scope: Scope): void {
  for (const canary of scope.state(canaries).values())
    if (canary.state === 'RUNNING') arm(scope, canary, scope.clock.now());
}

function arm(scope: Scope, canary: Canary, after: number): void {
  const next = nextRun(parseSchedule(canary.expression), after, canary.lastStarted);
  if (next !== undefined) scope.clock.at(next, (instant) => fire(scope, canary, instant));
}

function fire(scope: Scope, { name, timer }: Canary, instant: number): Promise<void> | undefined {
  const canary = scope.state(canaries).get(name);
  if (canary?.timer !== timer) return undefined;
  arm(scope, canary, instant);
  return underClock(scope.clock, runCanary(scope, canary), (fault) =>
    scope.log({ level: 'error', message: 'canary failed inside', fields: { stack: (fault as Error).stack } }),
  );
}
