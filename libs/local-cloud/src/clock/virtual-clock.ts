import type { Due, SteeredClock, Timer } from './clock.ts';
import { TimerQueue, type TimerFault } from './timer-queue.ts';

/** A clock that stands still until somebody advances it. */
export class VirtualClock implements SteeredClock {
  readonly speed = 0;
  private readonly timers: TimerQueue;
  private instant: number;
  private moving: Promise<void> = Promise.resolve();

  constructor(start: number, onFault: TimerFault) {
    this.instant = start;
    this.timers = new TimerQueue(onFault);
  }

  now(): number {
    return this.instant;
  }

  at(instant: number, due: Due): Timer {
    return this.timers.add(Math.max(instant, this.instant), due);
  }

  every(milliseconds: number, due: Due, from = this.instant + milliseconds): Timer {
    return this.timers.add(Math.max(from, this.instant), due, milliseconds);
  }

  accelerate(): never {
    throw new Error('this clock moves only by hand; advance it');
  }

  /** Two advances at once happen one after the other. */
  advance(milliseconds: number): Promise<void> {
    this.moving = this.moving.then(() => this.move(this.instant + milliseconds));
    return this.moving;
  }

  stop(): void {
    this.timers.clear();
  }

  private async move(end: number): Promise<void> {
    for (let next = this.timers.next(); next !== undefined && next <= end; next = this.timers.next()) {
      this.instant = Math.max(this.instant, next);
      await this.timers.run();
    }
    this.instant = Math.max(this.instant, end);
  }
}
