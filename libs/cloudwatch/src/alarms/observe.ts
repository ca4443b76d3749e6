import type { Metric } from '../metric.ts';
import type { MetricReader } from '../reader.ts';
import type { Instant } from '../series.ts';
import type { Unit } from '../unit.ts';
import type { EvaluationPlan } from './evaluation-plan.ts';
import type { Observation } from './observation.ts';
import { newestPeriodEnd } from './schedule.ts';
import type { BandedQuery, MathSeries, MetricInput } from './watched-series.ts';

/** Asks for an anomaly detection band over `count` consecutive periods from `start`. */
export interface AlarmBandQuery {
  /** What the band is drawn around; admitted alarms ask for metrics only. */
  readonly around:
    | { readonly kind: 'metric'; readonly metric: Metric; readonly statistic: string; readonly unit?: Unit }
    | { readonly kind: 'expression'; readonly expression: string };
  /** Half the width of the band in standard deviations. */
  readonly deviations: number;
  readonly start: Instant;
  readonly periodSeconds: number;
  readonly count: number;
  readonly now: Instant;
}

/** A band as parallel arrays, `NaN` where the model has none. */
export interface AlarmBand {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Where alarms read from. */
export interface AlarmSources {
  readonly metrics: MetricReader;
  /** Without it no model is trained, and anomaly detection alarms have insufficient data. */
  readonly band?: (query: AlarmBandQuery) => AlarmBand;
}

/** Consecutive periods, the newest ending at `end`. */
export interface PeriodWindow {
  readonly start: Instant;
  readonly periodSeconds: number;
  readonly count: number;
}

/** Reads the evaluation range of an alarm as it stands at a moment. */
export function observe(plan: EvaluationPlan, sources: AlarmSources, now: Instant): Observation {
  const { watched, intervalSeconds } = plan;
  if (watched.kind === 'metric') {
    const window = windowEndingAt(plan, newestPeriodEnd(now, intervalSeconds));
    const { values, sampleCounts } = readInput(watched.input, sources.metrics, window);
    return { start: window.start, values, sampleCounts };
  }
  const fresh = observeMath(watched, sources, windowEndingAt(plan, newestPeriodEnd(now, intervalSeconds, 0)), now);
  const settledEnd = newestPeriodEnd(now, intervalSeconds);
  const settled = windowEndingAt(plan, settledEnd);
  if (watched.explicitPeriod || settled.start === fresh.start || fresh.values.some((value) => value === value))
    return fresh;
  return observeMath(watched, sources, settled, now);
}

/** Returns the evaluation range that ends at a moment. */
export function windowEndingAt({ periodSeconds, range }: EvaluationPlan, end: Instant): PeriodWindow {
  return { start: end - range * periodSeconds * 1000, periodSeconds, count: range };
}

/** Reads one metric of an alarm over a window. */
export function readInput({ metric, statistic, unit }: MetricInput, metrics: MetricReader, window: PeriodWindow) {
  const { start, periodSeconds, count } = window;
  return metrics.slots({ metric, statistic, unit, start, periodSeconds, count });
}

/**
 * Computes a metric math alarm over a window. Recorded 2026: unlike an alarm on one metric, it does not wait for its newest
 * period to settle, except where it has no data at all and its query no Period of its own.
 */
export function observeMath(
  watched: MathSeries,
  sources: AlarmSources,
  window: PeriodWindow,
  now: Instant,
): Observation {
  const inputs = watched.inputs.map((input) => readInput(input, sources.metrics, window).values);
  const values = watched.program.evaluate(inputs, window);
  if (watched.band === undefined) return { start: window.start, values };
  const { lower, upper } = observeBand(watched.band, sources, window, now);
  return { start: window.start, values, lower, upper };
}

/** Reads the band of an anomaly detection alarm over a window. */
export function observeBand(band: BandedQuery, sources: AlarmSources, window: PeriodWindow, now: Instant): AlarmBand {
  if (sources.band) return sources.band({ ...band, ...window, now });
  const nothing = new Float64Array(window.count).fill(NaN);
  return { lower: nothing, upper: nothing };
}
