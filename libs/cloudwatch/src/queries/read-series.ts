import type { MetricStat } from '../math/query.ts';
import type { Instant, Series } from '../series.ts';
import { evaluateStatistic } from '../statistics/evaluate.ts';
import { parseStatistic } from '../statistics/parser.ts';
import type { MetricStore } from '../store/metric-store.ts';
import { needsBins } from '../store/period-readings.ts';
import type { Unit } from '../unit.ts';
import { periodsBetween } from './window.ts';

/** Asks for the datapoints of one metric; periods begin at `start`, and nothing from `end` on counts. */
export interface SeriesQuery extends MetricStat {
  readonly start: Instant;
  readonly end: Instant;
}

/** Reads a metric; without a unit, the first of its units in CloudWatch's order, the others being left out (recorded 2025). */
export function readSeries(store: MetricStore, query: SeriesQuery): Series {
  const { metric, periodSeconds, start, end } = query;
  const times: Instant[] = [];
  const values: number[] = [];
  const statistic = parseStatistic(query.statistic);
  const periods = { start, periodSeconds, end, count: periodsBetween(start, end, periodSeconds) };
  for (const unit of unitsRead(store, query).slice(0, 1))
    store.visitPeriods(metric, unit, periods, needsBins(statistic), (index, tally) => {
      const value = evaluateStatistic(statistic, tally);
      if (value === undefined) return;
      times.push(start + index * periodSeconds * 1000);
      values.push(value);
    });
  return { times, values };
}

/** The unit asked for, or all that there are to choose from, in CloudWatch's order. */
export function unitsRead(
  store: MetricStore,
  { metric, unit, start, end, periodSeconds }: SeriesQuery,
): readonly Unit[] {
  return unit === undefined ? store.unitsBetween(metric, start, end, periodSeconds) : [unit];
}
