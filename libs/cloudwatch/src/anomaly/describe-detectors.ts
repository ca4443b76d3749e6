import type { Dimension } from '../metric.ts';
import type { AnomalyDetector, DetectorSource } from './detector.ts';
import { AnomalyDetectorFault } from './fault.ts';

/** Which detectors are wanted; without anything, all single-metric ones. */
export interface DescribeDetectorsRequest {
  /** Up to 50 ids; excludes every other filter. */
  readonly ids?: readonly string[];
  readonly namespace?: string;
  readonly metricName?: string;
  /** Each of them must be a dimension of the metric. */
  readonly dimensions?: readonly Dimension[];
  /** @default only SINGLE_METRIC */
  readonly types?: readonly ('SINGLE_METRIC' | 'METRIC_MATH')[];
  /** 1 to 100. @default 100 */
  readonly maxResults?: number;
  readonly nextToken?: string;
}

/** One page of detectors. */
export interface DescribeDetectorsResult {
  readonly detectors: readonly AnomalyDetector[];
  readonly nextToken?: string;
}

const pageSize = 100;
const mostIds = 50;

/**
 * Lists detectors in the order in which they were made.
 * @throws AnomalyDetectorFault
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAnomalyDetectors.html
 */
export function describeDetectors(
  detectors: readonly AnomalyDetector[],
  request: DescribeDetectorsRequest = {},
): DescribeDetectorsResult {
  const { maxResults = pageSize, nextToken } = request;
  if (!Number.isInteger(maxResults) || maxResults < 1 || maxResults > pageSize)
    refuse(`MaxResults must be a whole number from 1 to ${pageSize}, got ${maxResults}`);
  const found = detectors.filter(request.ids === undefined ? matchesFilter(request) : hasId(request));
  const start = pageStart(nextToken, found.length);
  const end = start + maxResults;
  const page = found.slice(start, end);
  return end < found.length ? { detectors: page, nextToken: String(end) } : { detectors: page };
}

function hasId({ ids = [], namespace, metricName, dimensions, types }: DescribeDetectorsRequest) {
  if ([namespace, metricName, dimensions, types].some((filter) => filter !== undefined))
    throw new AnomalyDetectorFault(
      'InvalidParameterCombination',
      'AnomalyDetectorIds cannot be combined with Namespace, MetricName, Dimensions or AnomalyDetectorTypes',
    );
  if (ids.length > mostIds) refuse(`AnomalyDetectorIds has at most ${mostIds} ids, got ${ids.length}`);
  return ({ id }: AnomalyDetector) => ids.includes(id);
}

function matchesFilter(request: DescribeDetectorsRequest) {
  const types = request.types === undefined || request.types.length === 0 ? ['SINGLE_METRIC'] : request.types;
  return ({ source }: AnomalyDetector) =>
    types.includes(source.kind === 'single-metric' ? 'SINGLE_METRIC' : 'METRIC_MATH') &&
    metricsOf(source).some(
      (metric) =>
        (request.namespace === undefined || metric.namespace === request.namespace) &&
        (request.metricName === undefined || metric.name === request.metricName) &&
        (request.dimensions ?? []).every((wanted) => hasDimension(metric.dimensions, wanted)),
    );
}

function metricsOf(source: DetectorSource) {
  return source.kind === 'single-metric' ? [source.metric] : source.queries.flatMap(({ metric }) => metric ?? []);
}

function hasDimension(dimensions: readonly Dimension[], wanted: Dimension): boolean {
  return dimensions.some(({ name, value }) => name === wanted.name && value === wanted.value);
}

function pageStart(token: string | undefined, count: number): number {
  if (token === undefined) return 0;
  const start = Number(token);
  if (!Number.isInteger(start) || start < 1 || start > count)
    throw new AnomalyDetectorFault('InvalidNextToken', 'The next token specified is invalid.');
  return start;
}

function refuse(message: string): never {
  throw new AnomalyDetectorFault('InvalidParameterValue', message);
}
