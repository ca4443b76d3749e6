import { handlerBench } from './handler.bench.ts';
import type { Benchmark } from './measurement.ts';
import { synthBench } from './synth.bench.ts';

/** Every benchmark, in the order in which they run. */
export const benchmarks: readonly Benchmark[] = [
  { name: 'synth', about: 'synthesis, validation and type check', run: synthBench },
  { name: 'handler', about: 'bundle size and cold import of the metrics function', run: handlerBench },
];
