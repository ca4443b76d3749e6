import type { AlarmLine, Look } from './look.ts';

/** What came of a deployment. */
export interface Summary {
  readonly tiers: readonly string[];
  /** How long it took. */
  readonly seconds: number;
  readonly look: Look;
}

/** Returns what is wrong with the platform; nothing when metrics flow and every alarm has been evaluated and is OK. */
export function problems({ look: { alarms, metrics } }: Summary): readonly string[] {
  return [
    ...(alarms.length === 0 ? ['no alarm is there'] : []),
    ...(Object.keys(metrics).length === 0 ? ['no metric was published'] : []),
    ...alarms.filter(({ state }) => state !== 'OK').map(problemOf),
  ];
}

function problemOf({ name, state, reason }: AlarmLine): string {
  return `${name} is in ${state}: ${reason}`;
}

/** Returns the summary as text. */
export function renderSummary(summary: Summary): string {
  const { tiers, seconds, look } = summary;
  const found = problems(summary);
  const widest = Math.max(0, ...look.alarms.map(({ region }) => region.length));
  const width = Math.max(0, ...look.alarms.map(({ name }) => name.length));
  return [
    `${tiers.length} tiers deployed in ${seconds.toFixed(1)} s: ${tiers.join(', ')}`,
    ...look.alarms.map(({ region, name, state }) => `  ${region.padEnd(widest)}  ${name.padEnd(width)}  ${state}`),
    `metrics: ${Object.entries(look.metrics)
      .map(([namespace, count]) => `${namespace} ${count}`)
      .join(', ')}`,
    ...(found.length === 0 ? ['all is well'] : found.map((problem) => `problem: ${problem}`)),
  ].join('\n');
}
