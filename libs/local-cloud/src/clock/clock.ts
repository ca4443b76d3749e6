/** What is called when its moment comes; what it returns is awaited before the clock moves on. */
export type Due = (instant: number) => Promise<void> | void;

/** A call that is still to come. */
export interface Timer {
  cancel(): void;
}

/** The one source of time; moments are epoch milliseconds. */
export interface Clock {
  now(): number;
  /** Calls `due` when the clock reaches `instant`; a moment that has passed is due at once, never before this call returns. */
  at(instant: number, due: Due): Timer;
  /** Calls `due` each `milliseconds`, the first time at `from`. @default from now plus one interval */
  every(milliseconds: number, due: Due, from?: number): Timer;
}

/** A clock that somebody steers: the whole cloud's, which the admin surface moves. */
export interface SteeredClock extends Clock {
  /** Seconds of this clock per real second; 0 when it moves only by hand. */
  readonly speed: number;
  /** Changes the speed. @throws Error when it moves only by hand */
  accelerate(speed: number): void;
  /** Moves it forward and carries out everything that falls due on the way, in order. */
  advance(milliseconds: number): Promise<void>;
  /** Forgets all timers and lets go of the host's. */
  stop(): void;
}
