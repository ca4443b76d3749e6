import { binOf } from '../statistics/histogram.ts';

/** A value that was seen `count` times; `count` may be fractional or zero. */
export interface CountedValue {
  readonly kind: 'value';
  readonly value: number;
  readonly count: number;
}

/** Samples of which only these four numbers are known. */
export interface StatisticSet {
  readonly kind: 'set';
  readonly sampleCount: number;
  readonly sum: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** What is published at one moment. */
export type Sample = CountedValue | StatisticSet;

/** One sample made ready to be added up. */
export interface Entry {
  readonly count: number;
  readonly sum: number;
  readonly minimum: number;
  readonly maximum: number;
  /** The bin of the histogram that the samples go to; undefined when they are hidden in a statistic set or negative. */
  readonly bin?: number;
}

/**
 * Prepares a sample; a statistic set whose extremes agree counts as that many equal samples.
 * @throws RangeError when a number of the sample is not finite
 */
export function entryOf(sample: Sample): Entry {
  switch (sample.kind) {
    case 'value':
      requireFinite(sample.value, sample.count);
      return {
        count: sample.count,
        sum: sample.value * sample.count,
        minimum: sample.value,
        maximum: sample.value,
        bin: binOrNone(sample.value),
      };
    case 'set':
      requireFinite(sample.sampleCount, sample.sum, sample.minimum, sample.maximum);
      return {
        count: sample.sampleCount,
        sum: sample.sum,
        minimum: sample.minimum,
        maximum: sample.maximum,
        bin: sample.minimum === sample.maximum ? binOrNone(sample.minimum) : undefined,
      };
    default:
      return sample satisfies never;
  }
}

function binOrNone(value: number): number | undefined {
  return value < 0 ? undefined : binOf(value);
}

/** Tells whether the entry is one sample and nothing more, which the store keeps as a single number. */
export function isPlain({ count, sum, minimum, maximum }: Entry): boolean {
  return count === 1 && sum === minimum && minimum === maximum;
}

/** @throws RangeError */
export function requireFinite(...numbers: readonly number[]): void {
  for (const number of numbers)
    if (!Number.isFinite(number))
      throw new RangeError(`a sample must be made of finite numbers, got ${number}; leave the sample out instead`);
}
