import type { Due, SteeredClock, Timer } from './clock.ts';
import { TimerQueue, type TimerFault } from './timer-queue.ts';

/** The host's own time, the one place where it comes in. */
export interface HostTime {
  now(): number;
  after(milliseconds: number, call: () => void): { cancel(): void };
}

/** The time of the machine; its timers keep no process alive. */
export const machineTime: HostTime = {
  now: () => Date.now(),
  after(milliseconds, call) {
    const timeout = setTimeout(call, milliseconds).unref();
    return { cancel: () => clearTimeout(timeout) };
  },
};

/** The host cannot wait longer than this at once. */
const LONGEST_WAIT = 2_147_483_647;

/** A clock that runs by itself, `speed` times as fast as the host's, and can be moved forward besides. */
export class RealClock implements SteeredClock {
  private readonly host: HostTime;
  private readonly timers: TimerQueue;
  private pace: number;
  private hostStart: number;
  private start: number;
  private waiting: { cancel(): void } | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(host: HostTime, onFault: TimerFault, speed = 1) {
    this.host = host;
    this.timers = new TimerQueue(onFault);
    this.pace = speed;
    this.hostStart = this.start = host.now();
  }

  get speed(): number {
    return this.pace;
  }

  now(): number {
    return this.start + Math.floor((this.host.now() - this.hostStart) * this.pace);
  }

  at(instant: number, due: Due): Timer {
    return this.armed(this.timers.add(instant, due));
  }

  every(milliseconds: number, due: Due, from = this.now() + milliseconds): Timer {
    return this.armed(this.timers.add(from, due, milliseconds));
  }

  accelerate(speed: number): void {
    this.rebase(this.now());
    this.pace = speed;
    this.arm();
  }

  advance(milliseconds: number): Promise<void> {
    this.rebase(this.now() + milliseconds);
    return this.runDue();
  }

  stop(): void {
    this.timers.clear();
    this.waiting?.cancel();
  }

  private rebase(instant: number): void {
    this.hostStart = this.host.now();
    this.start = instant;
  }

  private armed(timer: Timer): Timer {
    this.arm();
    return timer;
  }

  private arm(): void {
    this.waiting?.cancel();
    const next = this.timers.next();
    if (next === undefined) return;
    const wait = Math.min(Math.max(0, (next - this.now()) / this.pace), LONGEST_WAIT);
    this.waiting = this.host.after(Math.ceil(wait), () => void this.runDue());
  }

  private runDue(): Promise<void> {
    this.running = this.running.then(async () => {
      for (let next = this.timers.next(); next !== undefined && next <= this.now(); next = this.timers.next()) {
        await this.timers.run();
      }
      this.arm();
    });
    return this.running;
  }
}
