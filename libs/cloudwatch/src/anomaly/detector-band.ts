import type { Instant, Series } from '../series.ts';
import { drawBand, emptyBand, type Band } from './band.ts';
import type { AnomalyDetector } from './detector.ts';
import { modelSettings } from './model-settings.ts';
import { train, trainingWindow, type Model } from './train.ts';

/** Where a detector stands. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AnomalyDetector.html */
export type DetectorState = 'PENDING_TRAINING' | 'TRAINED_INSUFFICIENT_DATA' | 'TRAINED';

/** Reads the series a detector learns from: one datapoint per period of the window that has one. */
export type ReadHistory = (window: {
  readonly start: Instant;
  readonly end: Instant;
  readonly periodSeconds: number;
}) => Series;

/** What a band is asked for. */
export interface BandQuery {
  /** The moments the band is wanted at: the timestamps of the watched series. */
  readonly times: readonly Instant[];
  /** The period of the watched series; the model learns at the same period. */
  readonly periodSeconds: number;
  /** @default 2 */
  readonly deviations?: number;
  readonly now: Instant;
  /** The unit of the metric, if it is known: percentages stay within 0 and 100. */
  readonly unit?: string;
}

/**
 * Draws a detector's band. A detector whose first training has not ended, or that learnt too little, has no datapoints.
 * @throws RangeError for a period under a minute or a negative width: no band exists then
 */
export function detectorBand(detector: AnomalyDetector, readHistory: ReadHistory, query: BandQuery): Band {
  const { periodSeconds, deviations = modelSettings.defaultDeviations, now } = query;
  requireBand(periodSeconds, deviations);
  if (isPending(detector, now)) return emptyBand;
  return drawBand(learn(detector, readHistory, query), query.times, deviations);
}

/** Tells where a detector stands at a moment. */
export function detectorState(
  detector: AnomalyDetector,
  readHistory: ReadHistory,
  now: Instant,
  periodSeconds: number = modelSettings.statePeriodSeconds,
): DetectorState {
  if (isPending(detector, now)) return 'PENDING_TRAINING';
  return learn(detector, readHistory, { periodSeconds, now }).state;
}

/** Tells whether a detector's first training has not ended. */
export function isPending({ createdAt }: AnomalyDetector, now: Instant): boolean {
  return now < createdAt + modelSettings.firstTrainingMinutes * 60_000;
}

/** Learns a detector's model as it is at a moment. */
export function learn(
  { source, configuration }: AnomalyDetector,
  readHistory: ReadHistory,
  { now, periodSeconds, unit }: Pick<BandQuery, 'now' | 'periodSeconds' | 'unit'>,
): Model {
  return train({
    history: readHistory({ ...trainingWindow(now), periodSeconds }),
    asOf: now,
    excludedRanges: configuration.excludedRanges,
    timeZone: configuration.timeZone,
    unit,
    statistic: source.kind === 'single-metric' ? source.statistic : undefined,
  });
}

/** Refuses a band that cannot exist. @throws RangeError */
export function requireBand(periodSeconds: number, deviations: number): void {
  if (periodSeconds < modelSettings.minimumPeriodSeconds)
    throw new RangeError(
      `anomaly detection needs a period of at least ${modelSettings.minimumPeriodSeconds} seconds, got ${periodSeconds}; it does not exist for high-resolution metrics`,
    );
  if (!(deviations >= 0) || deviations === Infinity)
    throw new RangeError(`the width of the band must be a number of standard deviations from 0 up, got ${deviations}`);
}
