import type { Distribution, Instant, Sample } from '@shopwatch/cloudwatch';

/**
 * What was published for one period: the moment, and a value; or count, sum, minimum and maximum; and, where the samples differ and
 * are known, a value of each bin of their histogram with its count, by turns; and last, how many more are hidden in statistic sets.
 */
export type SavedSlot =
  readonly [Instant, number] | readonly [Instant, number, number, number, number, (readonly number[])?, number?];

/** Half of a bin's width, as a factor: each bin reaches up to 1.1 times its lower edge. */
const halfBin = Math.sqrt(1.1);

/** Puts a period into plain data. */
export function saveSlot(at: Instant, period: Distribution): SavedSlot {
  const { sampleCount, sum, minimum, maximum } = period;
  if (minimum === maximum && sampleCount === 1) return [at, sum];
  if (minimum === maximum || !period.binned) return [at, sampleCount, sum, minimum, maximum];
  const { bins, counts } = period.histogram();
  const values = bins.flatMap((bin, index) => [valueIn(bin, period), counts[index]!]);
  if (!period.opaque) return [at, sampleCount, sum, minimum, maximum, values];
  const hidden = sampleCount - counts.reduce((known, count) => known + count, 0);
  return [at, sampleCount, sum, minimum, maximum, values, hidden];
}

/** The samples that leave the same period behind: a set whose extremes agree counts in their bin, and brings any sum. */
export function samplesOf(slot: SavedSlot): readonly Sample[] {
  if (slot.length === 2) return [{ kind: 'value', value: slot[1], count: 1 }];
  const [, sampleCount, sum, minimum, maximum, values, hidden] = slot;
  if (values === undefined) return [{ kind: 'set', sampleCount, sum, minimum, maximum }];
  const frame: Sample[] =
    hidden === undefined
      ? [equal(minimum, 0, sum), equal(maximum, 0, 0)]
      : [{ kind: 'set', sampleCount: hidden, sum, minimum, maximum }];
  const known = values.flatMap((value, index) => (index % 2 === 0 ? [equal(value, values[index + 1]!, 0)] : []));
  return [...frame, ...known];
}

/** A value in a bin that moves neither extreme of the period. */
function valueIn(bin: number, { minimum, maximum }: Distribution): number {
  return Math.min(maximum, Math.max(minimum, 1.1 ** bin * halfBin));
}

function equal(value: number, sampleCount: number, sum: number): Sample {
  return { kind: 'set', sampleCount, sum, minimum: value, maximum: value };
}
