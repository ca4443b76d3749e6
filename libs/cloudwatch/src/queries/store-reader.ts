import type { MetricDataReader } from '../math/query-metrics.ts';
import type { MetricStat } from '../math/query.ts';
import { searchMetrics } from '../math/search-metrics.ts';
import type { MathSources } from '../math/sources.ts';
import { emptySeries, type Instant, type Series } from '../series.ts';
import type { MetricStore } from '../store/metric-store.ts';
import { readSeries } from './read-series.ts';
import { roundDown } from './window.ts';

/** What the reader of one request needs to know. */
export interface StoreReaderOptions {
  readonly now: Instant;
  readonly sources: MathSources;
  /** Statistics of other accounts' metrics, which the store does not hold. */
  readonly foreign: ReadonlySet<MetricStat>;
}

/** Lets metric math read from a store: metrics, and SEARCH unless a source for it is given. */
export function storeReader(store: MetricStore, { now, sources, foreign }: StoreReaderOptions): MetricDataReader {
  const read = (stat: MetricStat, start: Instant, end: Instant): Series =>
    foreign.has(stat) ? emptySeries : readSeries(store, { ...stat, ...startOf(stat, start, now), end });
  return {
    search: (request) => {
      const metrics = store.knownMetrics().map(({ metric }) => metric);
      return searchMetrics(request, metrics, (stat) => read(stat, request.start, request.end));
    },
    ...sources,
    read,
  };
}

/** Where the periods of a statistic begin: each rounds the start of the window by itself. */
export function startOf({ periodSeconds }: MetricStat, start: Instant, now: Instant): { readonly start: Instant } {
  return { start: roundDown(start, periodSeconds, start, now) };
}
