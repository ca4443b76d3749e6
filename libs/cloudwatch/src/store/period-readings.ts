import { evaluateStatistic } from '../statistics/evaluate.ts';
import type { Statistic } from '../statistics/ast.ts';
import type { Slots } from '../reader.ts';
import type { Instant } from '../series.ts';
import type { Stream } from './stream.ts';
import { Tally } from './tally.ts';

/** Consecutive periods: period `i` covers [start + i·period, start + (i+1)·period), and nothing from `end` on is read. */
export interface Periods {
  readonly start: Instant;
  readonly periodSeconds: number;
  readonly count: number;
  /** @default the end of the last period */
  readonly end?: Instant;
  /** The period for which the tiers are chosen, when these are only parts of it. @default periodSeconds */
  readonly seenAsSeconds?: number;
}

/** Calls `visit` for each period that holds samples, in order; the tally is good until `visit` returns. */
export function visitPeriods(
  stream: Stream,
  { start, periodSeconds, count, end, seenAsSeconds = periodSeconds }: Periods,
  tally: Tally,
  visit: (index: number, tally: Tally) => void,
): void {
  const period = periodSeconds * 1000;
  const stop = Math.min(end ?? Number.POSITIVE_INFINITY, start + count * period);
  const isWhole = seenAsSeconds === periodSeconds || seenAsSeconds % 60 === 0;
  if (isWhole && stream.hasSlotsOf(start, periodSeconds)) {
    stream.visitSlots(start, stop, periodSeconds, tally, (moment) => visit((moment - start) / period, tally));
    return;
  }
  let index = 0;
  while (index < count) {
    const from = start + index * period;
    tally.clear();
    stream.read(from, Math.min(stop, from + period), seenAsSeconds, tally);
    if (tally.slots > 0) {
      visit(index, tally);
      index += 1;
      continue;
    }
    const next = stream.firstTime(from + period, stop, seenAsSeconds);
    if (next === undefined) return;
    index = Math.floor((next - start) / period);
  }
}

/** Reads one statistic of each period; a period without a datapoint has `NaN` for a value. */
export function readSlots(
  stream: Stream | undefined,
  periods: Periods,
  statistic: Statistic,
  tally = new Tally({ withBins: needsBins(statistic) }),
): Slots {
  const values = new Float64Array(periods.count).fill(Number.NaN);
  const sampleCounts = new Float64Array(periods.count);
  if (stream === undefined) return { values, sampleCounts };
  visitPeriods(stream, periods, tally, (index) => {
    values[index] = evaluateStatistic(statistic, tally) ?? Number.NaN;
    sampleCounts[index] = tally.sampleCount;
  });
  return { values, sampleCounts };
}

/** Tells whether a statistic needs to know the samples one by one. */
export function needsBins(statistic: Statistic): boolean {
  if (statistic.kind === 'percentile') return statistic.percent !== 0 && statistic.percent !== 100;
  return statistic.kind !== 'basic';
}
