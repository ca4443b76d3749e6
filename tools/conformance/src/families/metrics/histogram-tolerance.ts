import type { Comparison } from '../../compare.ts';
import type { JsonObject } from '../../family.ts';

/** The ratio of neighbouring bins in CloudWatch's histogram, less one (recorded 2026). */
const binWidth = 0.1;

const basicStatistics = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'];
const bounded = /^(TC|TS|PR|TM)\((-?[\d.]*)%?:(-?[\d.]*)%?\)$/;

/**
 * How far an extended statistic may be from the value that its definition gives. CloudWatch computes them from a histogram, so a
 * value is good to one bin, and samples within a bin of a bound may fall on either side of it. How exactly it does so is pinned
 * by the recordings of real distributions; cases that follow from the definition alone cannot be narrower than a bin.
 */
export function histogramTolerance({ statistic, putMetricData }: JsonObject): Comparison {
  if (basicStatistics.includes(statistic)) return {};
  const [, family, lower, upper] = bounded.exec(statistic) ?? [];
  if (family === undefined || statistic.includes('%')) return { relative: binWidth };
  const samples = samplesOf(putMetricData);
  const bounds = [lower, upper].filter((bound) => bound !== '').map(Number);
  const near = samples.filter(({ value }) =>
    bounds.some((bound) => Math.abs(value - bound) <= binWidth * Math.abs(bound)),
  );
  const absolute = family === 'TM' ? meanShift(near, samples, { lower, upper }) : share(family, near, samples);
  return { relative: binWidth, absolute };
}

/** How far a mean between two bounds moves when all samples at one bound, or at both, are in or out. */
function meanShift(
  near: readonly WeightedSample[],
  all: readonly WeightedSample[],
  { lower, upper }: { readonly lower?: string; readonly upper?: string },
): number {
  const [low, high] = [lower === '' ? -Infinity : Number(lower), upper === '' ? Infinity : Number(upper)];
  const sure = all.filter((sample) => sample.value > low && sample.value < high && !near.includes(sample));
  const atLower = near.filter(({ value }) => value - low < high - value);
  const atUpper = near.filter((sample) => !atLower.includes(sample));
  const means = [sure, [...sure, ...atLower], [...sure, ...atUpper], [...sure, ...near]].flatMap(mean);
  return means.length === 0 ? 0 : Math.max(...means) - Math.min(...means);
}

function mean(samples: readonly WeightedSample[]): readonly number[] {
  const count = samples.reduce((sum, sample) => sum + sample.count, 0);
  return count === 0 ? [] : [samples.reduce((sum, { value, count }) => sum + value * count, 0) / count];
}

interface WeightedSample {
  readonly value: number;
  readonly count: number;
}

function share(family: string, near: readonly WeightedSample[], all: readonly WeightedSample[]): number {
  const count = (samples: readonly WeightedSample[]) => samples.reduce((sum, sample) => sum + sample.count, 0);
  if (family === 'TC') return count(near);
  if (family === 'PR') return (100 * count(near)) / count(all);
  return near.reduce((sum, { value, count }) => sum + value * count, 0);
}

function samplesOf(data: readonly JsonObject[]): readonly WeightedSample[] {
  return data.flatMap(({ Value, Values = [Value], Counts = [] }) =>
    Values.filter((value: unknown) => typeof value === 'number').map((value: number, index: number) => ({
      value,
      count: Counts[index] ?? 1,
    })),
  );
}
