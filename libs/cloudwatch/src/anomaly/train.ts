import type { Instant, Series } from '../series.ts';
import type { ExcludedRange } from './detector.ts';
import { modelSettings } from './model-settings.ts';
import { seasonalClock, type SeasonalClock } from './seasonal-clock.ts';
import { addTo, emptySpread, type Spread } from './spread.ts';
import { valueRange, type ValueRange } from './value-range.ts';

/** What a model is learnt from. */
export interface TrainingData {
  /** Datapoints of the watched series; those outside the training window are left out. */
  readonly history: Series;
  /** The end of the training window, exclusive; it is rounded down to the hour. */
  readonly asOf: Instant;
  readonly excludedRanges?: readonly ExcludedRange[];
  readonly timeZone?: string;
  readonly unit?: string;
  readonly statistic?: string;
}

/** What was learnt: a mean and a spread for each hour of the week, each hour of the day, and all of them. */
export interface TrainedModel {
  readonly state: 'TRAINED';
  readonly clock: SeasonalClock;
  readonly hoursOfWeek: readonly Spread[];
  readonly hoursOfDay: readonly Spread[];
  readonly all: Spread;
  readonly range: ValueRange;
}

/** A model, or the fact that there was too little to learn from. */
export type Model = TrainedModel | { readonly state: 'TRAINED_INSUFFICIENT_DATA' };

const hour = 3_600_000;

/** The end of the training window that serves `now`: the last whole hour. */
export function trainingEnd(now: Instant): Instant {
  const step = modelSettings.retrainEveryMinutes * 60_000;
  return Math.floor(now / step) * step;
}

/** The moments a model for `now` learns from. */
export function trainingWindow(now: Instant): { readonly start: Instant; readonly end: Instant } {
  const end = trainingEnd(now);
  return { start: end - modelSettings.trainingDays * 24 * hour, end };
}

/** Learns the seasonal means and spreads of a series. */
export function train(data: TrainingData): Model {
  const { start, end } = trainingWindow(data.asOf);
  const clock = seasonalClock(data.timeZone);
  const hoursOfWeek = Array.from({ length: 168 }, emptySpread);
  const hoursOfDay = Array.from({ length: 24 }, emptySpread);
  const all = emptySpread();
  let least = Infinity;
  let greatest = -Infinity;
  data.history.times.forEach((time, index) => {
    if (time < start || time >= end || isExcluded(time, data.excludedRanges)) return;
    const value = data.history.values[index]!;
    const { hourOfWeek, hourOfDay, day, week } = clock(time);
    addTo(hoursOfWeek[hourOfWeek]!, value, week);
    addTo(hoursOfDay[hourOfDay]!, value, day);
    addTo(all, value, Math.floor(time / hour));
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  });
  if (all.count < modelSettings.minimumDatapoints || all.repeats < modelSettings.minimumHours)
    return { state: 'TRAINED_INSUFFICIENT_DATA' };
  const range = valueRange({ unit: data.unit, statistic: data.statistic, least, greatest });
  return { state: 'TRAINED', clock, hoursOfWeek, hoursOfDay, all, range };
}

function isExcluded(time: Instant, ranges: readonly ExcludedRange[] | undefined): boolean {
  return ranges?.some(({ start, end }) => time >= start && time <= end) ?? false;
}
