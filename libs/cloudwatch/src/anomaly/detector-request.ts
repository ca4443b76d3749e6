import type { Dimension, Metric } from '../metric.ts';
import type { DetectorConfiguration, DetectorQuery, DetectorSource } from './detector.ts';
import { AnomalyDetectorFault } from './fault.ts';

/** A metric as a request names it; every part may be missing. */
export interface RequestedMetric {
  readonly namespace?: string;
  readonly metricName?: string;
  readonly dimensions?: readonly Dimension[];
  readonly statistic?: string;
  readonly accountId?: string;
}

/**
 * The three ways in which a request can name a detector's source; exactly one may be used. The metric fields directly in
 * the request are the old form of `singleMetric`.
 */
export interface RequestedSource extends RequestedMetric {
  readonly singleMetric?: RequestedMetric;
  readonly metricMath?: { readonly queries: readonly DetectorQuery[] };
}

/** What PutAnomalyDetector is given. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutAnomalyDetector.html */
export interface PutDetectorRequest extends RequestedSource {
  readonly configuration?: Partial<DetectorConfiguration> & {
    readonly adaptationSpeed?: string;
    readonly outlierFilteringStrength?: string;
  };
  readonly periodicSpikes?: boolean;
}

/**
 * Reads which source a request means.
 * @throws AnomalyDetectorFault when none or more than one is named, or when a metric lacks its namespace, name or statistic
 */
export function requestedSource(request: RequestedSource): DetectorSource {
  const old = namesMetric(request);
  const given = Number(old) + Number(request.singleMetric !== undefined) + Number(request.metricMath !== undefined);
  if (given === 0)
    throw new AnomalyDetectorFault(
      'MissingParameter',
      'an anomaly detector needs a source, got none; give SingleMetricAnomalyDetector or MetricMathAnomalyDetector',
    );
  if (given > 1)
    throw new AnomalyDetectorFault(
      'InvalidParameterCombination',
      'an anomaly detector has one source, got several; give only one of SingleMetricAnomalyDetector, MetricMathAnomalyDetector and the metric fields of the request',
    );
  if (request.metricMath !== undefined) return { kind: 'metric-math', queries: request.metricMath.queries };
  return singleMetricSource(request.singleMetric ?? request);
}

function namesMetric({ namespace, metricName, dimensions, statistic }: RequestedMetric): boolean {
  return [namespace, metricName, statistic].some((part) => part !== undefined) || (dimensions?.length ?? 0) > 0;
}

function singleMetricSource(requested: RequestedMetric): DetectorSource {
  const metric: Metric = {
    namespace: required('Namespace', requested.namespace),
    name: required('MetricName', requested.metricName),
    dimensions: requested.dimensions ?? [],
  };
  const statistic = required('Stat', requested.statistic);
  return { kind: 'single-metric', metric, statistic, accountId: requested.accountId };
}

function required(field: string, value: string | undefined): string {
  if (value === undefined || value === '')
    throw new AnomalyDetectorFault('MissingParameter', `an anomaly detector needs ${field}, got none`);
  return value;
}
