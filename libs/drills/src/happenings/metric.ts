import { parseSeries } from '../series/parser.ts';
import { seriesPoints } from '../series/points.ts';
import { parseDuration } from '../time/duration.ts';
import type { Happening, MetricName } from './happening.ts';

/** What can happen to a metric that nothing in the assemblies publishes by itself. */
export interface MetricVerbs {
  /** Publishes a series, one sample per step and none in a gap. @default every '1m' */
  publishes(series: string, settings?: { readonly every?: string }): Happening;
}

/** Makes the verbs of a metric. */
export function metricVerbs(metric: MetricName): MetricVerbs {
  return {
    publishes(series, { every = '1m' } = {}) {
      const step = parseDuration(every);
      const deeds = seriesPoints(parseSeries(series)).flatMap((value, place) =>
        value === undefined ? [] : [{ after: place * step, deed: { kind: 'sample', metric, value } as const }],
      );
      return { sentence: `${metric.namespace} ${metric.name} publishes ${series} every ${every}`, deeds };
    },
  };
}
