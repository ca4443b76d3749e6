import { alarmLintBench } from './alarm-lint.bench.ts';
import { alarmsBench } from './alarms.bench.ts';
import { drillsBench } from './drills.bench.ts';
import { handlerBench } from './handler.bench.ts';
import { localCloudBench } from './local-cloud.bench.ts';
import type { Benchmark } from './measurement.ts';
import { memoryBench } from './memory.bench.ts';
import { patternsBench } from './patterns.bench.ts';
import { synthBench } from './synth.bench.ts';
import { testsBench } from './tests.bench.ts';

/** Every benchmark, in the order in which they run. */
export const benchmarks: readonly Benchmark[] = [
  { name: 'synth', about: 'synthesis, validation and type check', run: synthBench },
  { name: 'tests', about: 'all tests, and those of one tier', run: testsBench },
  { name: 'handler', about: 'bundle size and cold import of the metrics function', run: handlerBench },
  { name: 'alarms', about: 'a day of alarms in virtual time', run: alarmsBench },
  { name: 'alarm-lint', about: 'all checks over all tiers', run: alarmLintBench },
  { name: 'drills', about: 'incidents played on the tiers, and on every change of their alarms', run: drillsBench },
  { name: 'patterns', about: 'log lines tested a second', run: patternsBench },
  {
    name: 'local-cloud',
    about: 'start, weight, metrics, alarms and deployments of the local cloud',
    run: localCloudBench,
  },
  { name: 'memory', about: 'what the metric store keeps', run: memoryBench },
];
