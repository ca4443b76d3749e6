import type { DetectorConfiguration, DetectorQuery, DetectorSource } from './detector.ts';
import type { PutDetectorRequest } from './detector-request.ts';
import { AnomalyDetectorFault } from './fault.ts';
import { modelSettings } from './model-settings.ts';
import { seasonalClock } from './seasonal-clock.ts';

const refuse = (message: string): never => {
  throw new AnomalyDetectorFault('InvalidParameterValue', message);
};

/** Matches the functions that an anomaly detector cannot watch. */
const seriesFinder = /\b(SEARCH|METRICS)\s*\(/;

/**
 * Refuses a metric math detector that AWS does not allow: more than ten entries, no or several watched series, mixed or
 * sub-minute periods, SEARCH and METRICS.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html
 */
export function requireSource(source: DetectorSource): void {
  switch (source.kind) {
    case 'single-metric':
      return;
    case 'metric-math':
      return requireQueries(source.queries);
    default:
      return source satisfies never;
  }
}

function requireQueries(queries: readonly DetectorQuery[]): void {
  const most = modelSettings.maximumMathQueries;
  if (queries.length === 0 || queries.length > most)
    refuse(`a metric math detector has 1 to ${most} queries, got ${queries.length}`);
  const returned = queries.filter(({ returnData }) => returnData);
  if (returned.length !== 1)
    refuse(
      `exactly one query of a metric math detector returns data, got ${returned.length}; set ReturnData accordingly`,
    );
  const ids = new Set(queries.map(({ id }) => id));
  if (ids.size !== queries.length) refuse('the queries of a metric math detector have different ids');
  queries.forEach(requireQuery);
  const periods = new Set(queries.flatMap(({ periodSeconds }) => periodSeconds ?? []));
  if (periods.size > 1)
    refuse(`the queries of a metric math detector share one period, got ${[...periods].join(', ')} seconds`);
}

function requireQuery({ id, metric, statistic, periodSeconds, expression }: DetectorQuery): void {
  if ((metric === undefined) === (expression === undefined))
    refuse(`query "${id}" must have either MetricStat or Expression, got ${metric === undefined ? 'neither' : 'both'}`);
  if (metric !== undefined && (statistic === undefined || periodSeconds === undefined))
    refuse(`query "${id}" needs a statistic and a period for its metric`);
  if (periodSeconds !== undefined && (periodSeconds < modelSettings.minimumPeriodSeconds || periodSeconds % 60 !== 0))
    refuse(
      `query "${id}" has period ${periodSeconds}; anomaly detection needs a multiple of 60 seconds, it does not exist for high-resolution metrics`,
    );
  if (expression !== undefined && seriesFinder.test(expression))
    refuse(`query "${id}" uses ${expression}; an anomaly detector cannot watch SEARCH or METRICS`);
}

/** Reads the configuration of a request, defaults filled in; what this engine does not model is refused by name. */
export function requestedConfiguration({
  configuration = {},
  periodicSpikes,
}: PutDetectorRequest): DetectorConfiguration {
  const { excludedRanges = [], timeZone, adaptationSpeed, outlierFilteringStrength } = configuration;
  refuseUnmodelled('AdaptationSpeed', adaptationSpeed, 'NORMAL');
  refuseUnmodelled('OutlierFilteringStrength', outlierFilteringStrength, 'MODERATE');
  if (periodicSpikes === true) refuse('MetricCharacteristics.PeriodicSpikes is not modelled; leave it out');
  if (excludedRanges.length > modelSettings.maximumExcludedRanges)
    refuse(
      `ExcludedTimeRanges has at most ${modelSettings.maximumExcludedRanges} ranges, got ${excludedRanges.length}`,
    );
  for (const { start, end } of excludedRanges)
    if (!(start < end)) refuse('each of ExcludedTimeRanges must start before it ends');
  if (timeZone !== undefined) requireTimeZone(timeZone);
  return timeZone === undefined ? { excludedRanges } : { excludedRanges, timeZone };
}

function refuseUnmodelled(field: string, value: string | undefined, modelled: string): void {
  if (value !== undefined && value !== modelled)
    refuse(`Configuration.${field} ${value} is not modelled; leave it out or give ${modelled}`);
}

function requireTimeZone(timeZone: string): void {
  try {
    seasonalClock(timeZone)(0);
  } catch {
    refuse(`MetricTimezone must be a name of the tz database such as Europe/Berlin, got "${timeZone}"`);
  }
}
