import type { Bounds, Statistic, TrimmedFamily } from './ast.ts';
import { countOf, cutBetween, sumOf } from './cut.ts';
import type { Histogram } from './histogram.ts';
import { percentileOf } from './percentile.ts';
import { winsorizedMean } from './winsorized-mean.ts';

/** Everything that CloudWatch knows about the samples of one period. */
export interface Distribution {
  readonly sampleCount: number;
  readonly sum: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Whether the samples, or some of them, are known one by one; a statistic set with different extremes hides its samples. */
  readonly binned: boolean;
  /** Whether some samples are hidden in a statistic set. */
  readonly opaque: boolean;
  /** Called only for statistics that need it. */
  histogram(): Histogram;
}

const quartiles: Bounds = { measure: 'percent', lower: 25, upper: 75 };

/**
 * Evaluates a statistic; undefined when CloudWatch returns no datapoint for it. The average of a period whose samples all
 * have a count of zero is NaN, as is a sum between two values in it (recorded 2026).
 */
export function evaluateStatistic(statistic: Statistic, distribution: Distribution): number | undefined {
  switch (statistic.kind) {
    case 'basic':
      return basic(statistic.name, distribution);
    case 'percentile':
      return percentile(statistic.percent, distribution);
    case 'interquartile-mean':
      return trimmed('TM', quartiles, distribution);
    case 'trimmed':
      return trimmed(statistic.family, statistic.bounds, distribution);
    case 'percentile-rank':
      return percentileRank(statistic.bounds, distribution);
    default:
      return statistic satisfies never;
  }
}

function basic(name: Extract<Statistic, { kind: 'basic' }>['name'], distribution: Distribution): number {
  switch (name) {
    case 'SampleCount':
      return distribution.sampleCount;
    case 'Average':
      return distribution.sum / distribution.sampleCount;
    case 'Sum':
      return distribution.sum;
    case 'Minimum':
      return distribution.minimum;
    case 'Maximum':
      return distribution.maximum;
    default:
      return name satisfies never;
  }
}

function percentile(percent: number, distribution: Distribution): number | undefined {
  if (percent === 0) return distribution.minimum;
  if (percent === 100) return distribution.maximum;
  return ranksSamples(distribution) ? percentileOf(distribution.histogram(), percent) : undefined;
}

/** Bounds in percent need every sample, and at least one; bounds in values make do with those that are known. */
function available(bounds: Bounds, distribution: Distribution): boolean {
  return bounds.measure === 'percent' ? ranksSamples(distribution) : knowsSamples(distribution);
}

function ranksSamples(distribution: Distribution): boolean {
  return knowsSamples(distribution) && !distribution.opaque && distribution.sampleCount >= 1;
}

function knowsSamples({ binned, minimum }: Distribution): boolean {
  return binned && minimum >= 0;
}

function trimmed(family: TrimmedFamily, bounds: Bounds, distribution: Distribution): number | undefined {
  if (!available(bounds, distribution)) return undefined;
  const histogram = distribution.histogram();
  if (family === 'WM') return winsorizedMean(histogram, bounds);
  const cut = cutBetween(histogram, bounds);
  const count = cut === undefined ? 0 : countOf(histogram, cut);
  if (family === 'TC') return count;
  const sum = cut === undefined ? 0 : sumOf(histogram, cut);
  if (family === 'TS') return distribution.sampleCount === 0 ? Number.NaN : sum;
  return count === 0 ? undefined : sum / count;
}

function percentileRank(bounds: Bounds, distribution: Distribution): number | undefined {
  if (!available(bounds, distribution)) return undefined;
  const histogram = distribution.histogram();
  const cut = cutBetween(histogram, bounds);
  if (cut === undefined || distribution.sampleCount === 0) return 0;
  return (100 * countOf(histogram, cut)) / distribution.sampleCount;
}
