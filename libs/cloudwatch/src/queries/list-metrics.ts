import type { Metric } from '../metric.ts';
import { MetricFault } from '../request-fault.ts';
import type { KnownMetric } from '../store/metric-entry.ts';
import type { MetricStore } from '../store/metric-store.ts';
import { makeToken, readToken } from './page-token.ts';
import { defaultAccountId, type QueryContext } from './request.ts';

const pageSize = 500;
const hour = 3_600_000;
const listedMillis = 14 * 24 * hour;
const recentMillis = 3 * hour;

/** Asks for metrics with a dimension of this name, whatever other dimensions they have; without a value, of any value. */
export interface DimensionFilter {
  readonly Name?: string;
  readonly Value?: string;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html */
export interface ListMetricsRequest {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly DimensionFilter[];
  /** `PT3H`: only metrics published in the last three hours. @default those of the last two weeks */
  readonly RecentlyActive?: string;
  readonly IncludeLinkedAccounts?: boolean;
  readonly OwningAccount?: string;
  readonly NextToken?: string;
}

/** A metric in the answer. */
export interface ListedMetric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions: readonly { readonly Name: string; readonly Value: string }[];
}

export interface ListMetricsResult {
  readonly Metrics: readonly ListedMetric[];
  /** One account per metric, only when linked accounts were asked for. */
  readonly OwningAccounts?: readonly string[];
  readonly NextToken?: string;
}

/**
 * Lists the metrics that were published and match every filter, 500 a page. A metric is listed at once, where AWS takes up to 15
 * minutes; no account is linked to another.
 * @throws MetricFault
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html
 */
export function listMetrics(store: MetricStore, request: ListMetricsRequest, context: QueryContext): ListMetricsResult {
  const { NextToken, ...filters } = request;
  const offset = NextToken === undefined ? 0 : readToken(NextToken, filters);
  if (offset === undefined) throw new MetricFault('InvalidParameterValue', 'Request parameter NextToken is invalid');
  if (request.RecentlyActive !== undefined && request.RecentlyActive !== 'PT3H')
    throw new MetricFault('InvalidParameterValue', 'Request parameter recentlyActive value is invalid');
  store.advance(context.now);
  const { accountId = defaultAccountId } = context;
  const matching = (request.OwningAccount ?? accountId) === accountId ? matchingMetrics(store, request, context) : [];
  const page = matching.slice(offset, offset + pageSize).map(listed);
  const owners = request.IncludeLinkedAccounts === true ? { OwningAccounts: page.map(() => accountId) } : {};
  const more = offset + pageSize < matching.length ? { NextToken: makeToken(offset + pageSize, filters) } : {};
  return { Metrics: page, ...owners, ...more };
}

function matchingMetrics(store: MetricStore, request: ListMetricsRequest, { now }: QueryContext): readonly Metric[] {
  const since = now - (request.RecentlyActive === undefined ? listedMillis : recentMillis);
  return store
    .knownMetrics()
    .filter((known) => known.lastPublished >= since && matches(known, request))
    .map(({ metric }) => metric);
}

function matches({ metric }: KnownMetric, { Namespace, MetricName, Dimensions = [] }: ListMetricsRequest): boolean {
  if (Namespace !== undefined && Namespace !== metric.namespace) return false;
  if (MetricName !== undefined && MetricName !== metric.name) return false;
  return Dimensions.every(({ Name, Value }) =>
    metric.dimensions.some(({ name, value }) => name === Name && (Value === undefined || Value === value)),
  );
}

function listed({ namespace, name, dimensions }: Metric): ListedMetric {
  return {
    Namespace: namespace,
    MetricName: name,
    Dimensions: dimensions.map((dimension) => ({ Name: dimension.name, Value: dimension.value })),
  };
}
