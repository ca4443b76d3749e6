/**
 * What the band model is made of. AWS publishes the two weeks, the 10 excluded ranges and the default width of two standard
 * deviations; it is silent on the rest, so the other numbers are this engine's choice and stand here only.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html
 */
export const modelSettings = {
  /** The model looks back at most this far. */
  trainingDays: 14,
  /** The first training ends this long after the detector is made; until then it is PENDING_TRAINING (our choice). */
  firstTrainingMinutes: 15,
  /** A model is learnt again at every whole hour, so the band is stable within an hour (our choice). */
  retrainEveryMinutes: 60,
  /** Fewer usable datapoints than this give no band (our choice). */
  minimumDatapoints: 12,
  /** Usable datapoints from fewer distinct hours than this give no band (our choice). */
  minimumHours: 3,
  /** A seasonal bucket speaks for itself from this many datapoints on … (our choice) */
  minimumBucketDatapoints: 4,
  /** … that come from at least this many distinct weeks (hour of week) or days (hour of day) (our choice). */
  minimumBucketRepeats: 2,
  /** The shortest period a band exists for: anomaly detection is not available for high-resolution metrics. */
  minimumPeriodSeconds: 60,
  /** The period at which a detector reports its state when nobody asks for a band (our choice). */
  statePeriodSeconds: 300,
  /** The width of the band in standard deviations when none is given. */
  defaultDeviations: 2,
  maximumExcludedRanges: 10,
  maximumMathQueries: 10,
} as const;
