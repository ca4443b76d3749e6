import type { AlarmBand, AlarmBandQuery } from '../alarms/observe.ts';
import type { BandRequest } from '../math/sources.ts';
import type { Metric } from '../metric.ts';
import type { MetricReader } from '../reader.ts';
import type { Instant, Series } from '../series.ts';
import type { Unit } from '../unit.ts';
import { drawBand, emptyBand, type Band } from './band.ts';
import { detectorKey, type AnomalyDetector, type DetectorSource } from './detector.ts';
import { isPending, learn, requireBand, type ReadHistory } from './detector-band.ts';
import { trainingEnd, type Model } from './train.ts';

/** One statistic of one metric that a band is wanted around. */
export interface BandedMetric {
  readonly metric: Metric;
  readonly statistic: string;
  readonly unit?: Unit;
}

/** What bands are drawn from. */
export interface BandSourceOptions {
  /** The detectors that there are at the moment; a metric without one has no band. */
  readonly detectors: () => readonly AnomalyDetector[];
  readonly metrics: MetricReader;
}

/** Draws the bands that alarms and expressions ask for; each model is learnt once an hour and period. */
export interface BandSource {
  /** Answers an anomaly detection alarm; without a model its periods are `NaN`. */
  alarmBand(query: AlarmBandQuery): AlarmBand;
  /**
   * Answers ANOMALY_DETECTION_BAND over metrics of a request.
   * @param metricOf finds the metric that stands under an id in the request
   */
  expressionBand(request: BandRequest, now: Instant, metricOf: (id: string) => BandedMetric | undefined): Band;
}

interface LearntModel {
  readonly detector: AnomalyDetector;
  readonly end: Instant;
  readonly model: Model;
}

/** Makes a source of bands; it keeps the models it has learnt until they are an hour old or their detector changes. */
export function bandSource({ detectors, metrics }: BandSourceOptions): BandSource {
  const learnt = new Map<string, LearntModel>();
  const bandOf = (banded: BandedMetric, request: TimedBand): Band => {
    requireBand(request.periodSeconds, request.deviations);
    const detector = findDetector(detectors(), banded);
    if (detector === undefined || isPending(detector, request.now)) return emptyBand;
    const key = `${detectorKey(detector.source)} ${banded.unit ?? ''} ${request.periodSeconds}`;
    const kept = learnt.get(key);
    const end = trainingEnd(request.now);
    const isCurrent = kept?.end === end && kept.detector === detector;
    const model = isCurrent
      ? kept.model
      : learn(detector, historyOf(banded, metrics), { ...request, unit: banded.unit });
    if (!isCurrent) learnt.set(key, { detector, end, model });
    return drawBand(model, request.times, request.deviations);
  };
  return {
    alarmBand({ around, start, periodSeconds, count, deviations, now }) {
      const times = timesFrom(start, periodSeconds, count);
      const band = around.kind === 'metric' ? bandOf(around, { times, periodSeconds, deviations, now }) : emptyBand;
      return { lower: slotsOf(band.lower, times), upper: slotsOf(band.upper, times) };
    },
    expressionBand({ expression, start, end, periodSeconds, deviations }, now, metricOf) {
      const banded = metricOf(expression.trim());
      if (banded === undefined) return emptyBand;
      const count = Math.max(0, Math.ceil((end - start) / (periodSeconds * 1000)));
      return bandOf(banded, { times: timesFrom(start, periodSeconds, count), periodSeconds, deviations, now });
    },
  };
}

interface TimedBand {
  readonly times: readonly Instant[];
  readonly periodSeconds: number;
  readonly deviations: number;
  readonly now: Instant;
}

function findDetector(detectors: readonly AnomalyDetector[], { metric, statistic }: BandedMetric) {
  const source: DetectorSource = { kind: 'single-metric', metric, statistic };
  const key = detectorKey(source);
  return detectors.find((detector) => detectorKey(detector.source) === key);
}

function historyOf({ metric, statistic, unit }: BandedMetric, metrics: MetricReader): ReadHistory {
  return ({ start, end, periodSeconds }) => {
    const count = Math.floor((end - start) / (periodSeconds * 1000));
    const { values } = metrics.slots({ metric, statistic, unit, start, periodSeconds, count });
    return presentOnly(values, timesFrom(start, periodSeconds, count));
  };
}

function presentOnly(values: Float64Array, times: readonly Instant[]): Series {
  const present = times.map((_, index) => index).filter((index) => !Number.isNaN(values[index]));
  return { times: present.map((index) => times[index]!), values: present.map((index) => values[index]!) };
}

function timesFrom(start: Instant, periodSeconds: number, count: number): readonly Instant[] {
  return Array.from({ length: count }, (_, index) => start + index * periodSeconds * 1000);
}

function slotsOf({ values }: Series, times: readonly Instant[]): Float64Array {
  return values.length === 0 ? new Float64Array(times.length).fill(Number.NaN) : Float64Array.from(values);
}
