import type { Metric } from '../metric.ts';
import type { Series } from '../series.ts';
import { automaticLabels } from './labels.ts';
import type { MetricStat } from './query.ts';
import { matchesSearch } from './search/search-match.ts';
import type { LabelledSeries, SearchRequest } from './sources.ts';

/** Answers a SEARCH out of a list of metrics, in the order of the list: AWS's own order is not stable (recorded 2026). */
export function searchMetrics(
  request: SearchRequest,
  metrics: readonly Metric[],
  read: (stat: MetricStat) => Series,
): readonly LabelledSeries[] {
  const { query, statistic, periodSeconds } = request;
  const stats = metrics
    .filter((metric) => matchesSearch(query, metric))
    .map((metric) => ({ metric, statistic, periodSeconds }));
  const labels = automaticLabels(stats);
  return stats.map((stat, i) => ({ ...read(stat), label: labels[i]! }));
}
