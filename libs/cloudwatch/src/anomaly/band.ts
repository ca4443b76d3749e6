import { emptySeries, type Instant, type Series } from '../series.ts';
import { modelSettings } from './model-settings.ts';
import { deviation, type Spread } from './spread.ts';
import type { Model, TrainedModel } from './train.ts';
import { clip } from './value-range.ts';

/** The expected values of a series; `ANOMALY_DETECTION_BAND` returns the upper bound first. */
export interface Band {
  readonly upper: Series;
  readonly lower: Series;
}

/** The band of a model that knows nothing: no datapoints, so an alarm on it has insufficient data. */
export const emptyBand: Band = { upper: emptySeries, lower: emptySeries };

/**
 * Draws the band of a model at the given moments: seasonal mean ± `deviations` standard deviations, cut to the values
 * that the metric can take.
 * @param deviations half the width of the band in standard deviations; not negative
 */
export function drawBand(
  model: Model,
  times: readonly Instant[],
  deviations: number = modelSettings.defaultDeviations,
): Band {
  switch (model.state) {
    case 'TRAINED_INSUFFICIENT_DATA':
      return emptyBand;
    case 'TRAINED':
      return trainedBand(model, times, deviations);
    default:
      return model satisfies never;
  }
}

function trainedBand(model: TrainedModel, times: readonly Instant[], deviations: number): Band {
  const upper = new Array<number>(times.length);
  const lower = new Array<number>(times.length);
  times.forEach((time, index) => {
    const spread = spreadAt(model, time);
    const reach = deviations * deviation(spread);
    upper[index] = clip(spread.mean + reach, model.range);
    lower[index] = clip(spread.mean - reach, model.range);
  });
  return { upper: { times, values: upper }, lower: { times, values: lower } };
}

/** The finest season that has repeated: the hour of the week, else the hour of the day, else everything. */
function spreadAt(model: TrainedModel, time: Instant): Spread {
  const { hourOfWeek, hourOfDay } = model.clock(time);
  const weekly = model.hoursOfWeek[hourOfWeek]!;
  if (hasRepeated(weekly)) return weekly;
  const daily = model.hoursOfDay[hourOfDay]!;
  return hasRepeated(daily) ? daily : model.all;
}

function hasRepeated({ count, repeats }: Spread): boolean {
  return count >= modelSettings.minimumBucketDatapoints && repeats >= modelSettings.minimumBucketRepeats;
}
