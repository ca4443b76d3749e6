import type { Clock, SteeredClock } from '../../../clock/clock.ts';
import { standsStill } from '../../../clock/under-clock.ts';
import type { SandboxRun, RunOutcome } from '../sandbox/sandbox.ts';
import type { SandboxTime } from '../sandbox/messages.ts';

/** How long a run took and what it used, as Lambda reports it. */
export interface RunFigures {
  readonly durationMs: number;
  readonly initMs: number | undefined;
  readonly memoryMb: number;
}

/**
 * In virtual time the machine's own speed would make every run of a drill differ: there a run takes no time of the clock, and is reported
 * with these figures; only one that hits its timeout is reported with its timeout.
 */
const STANDING = { durationMs: 5, initMs: 150, memoryMb: 80 };

/** What the clock of a sandbox has to show. */
export function timeOf(clock: Clock): SandboxTime {
  return { now: clock.now(), speed: (clock as Partial<SteeredClock>).speed ?? 1 };
}

/** A run as it is told: in virtual time nothing of it depends on the machine. */
export function asTold(clock: Clock, run: SandboxRun): SandboxRun {
  if (!standsStill(clock)) return run;
  return { ...run, ...STANDING, initMs: run.initMs === undefined ? undefined : STANDING.initMs };
}

/**
 * The figures of a run. In real time they are what the machine measured, whatever the speed of the cloud's clock: a function that waits for a
 * network does not wait longer because the cloud's day goes by faster.
 *
 * @param slowMs how much slower than by nature the function is on purpose
 */
export function figuresOf(
  run: SandboxRun,
  {
    timeoutMs,
    memorySize,
    slowMs,
  }: { readonly timeoutMs: number; readonly memorySize: number; readonly slowMs: number },
): RunFigures {
  return {
    durationMs: run.outcome.kind === 'timed out' ? timeoutMs : Math.min(run.durationMs + slowMs, timeoutMs),
    initMs: run.initMs,
    memoryMb: ranOut(run.outcome) ? memorySize : Math.min(run.memoryMb ?? STANDING.memoryMb, memorySize),
  };
}

function ranOut(outcome: RunOutcome): boolean {
  return outcome.kind === 'exited' && outcome.how.startsWith('signal');
}
