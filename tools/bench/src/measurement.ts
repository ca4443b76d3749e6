/** One measured figure beside what it is held against. */
export interface Measurement {
  readonly name: string;
  readonly unit: 's' | 'ms' | 'MiB' | 'bytes' | 'lines/s' | 'x';
  readonly measured: number;
  /** The goal, when less is better. */
  readonly atMost?: number;
  /** The goal, when more is better. */
  readonly atLeast?: number;
  /** What the figure is compared with: measured in the same run, unless the name says that it is recorded. */
  readonly baseline?: { readonly name: string; readonly value: number };
}

/** One benchmark: a name to call it by, and what it measures. */
export interface Benchmark {
  readonly name: string;
  readonly about: string;
  readonly run: () => readonly Measurement[] | Promise<readonly Measurement[]>;
}

/** Returns the shortest of several runs in seconds: the one that other programs disturbed least. */
export function bestOf(times: number, run: () => unknown): number {
  const seconds = Array.from({ length: times }, () => {
    const begin = performance.now();
    run();
    return (performance.now() - begin) / 1000;
  });
  return Math.min(...seconds);
}
