import type { Clock, SteeredClock } from './clock.ts';

/** Whether a clock moves only by hand. */
export function standsStill(clock: Clock): boolean {
  return (clock as Partial<SteeredClock>).speed === 0;
}

/**
 * Does something that the clock called for. In virtual time the clock waits for it; in real time it does not, since other timers are due
 * meanwhile and a function may run for a quarter of an hour.
 */
export function underClock(
  clock: Clock,
  work: Promise<void>,
  onFault: (fault: unknown) => void,
): Promise<void> | undefined {
  const safe = work.catch(onFault);
  return standsStill(clock) ? safe : undefined;
}
