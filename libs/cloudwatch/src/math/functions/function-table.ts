import { avg, datapointCount, max, min, stddev, sum } from './aggregates.ts';
import { first, last, removeEmpty, slice, sort } from './arrays.ts';
import { date, dayOfWeek, epoch, hour, minute, month, year } from './calendar.ts';
import { diff, diffTime, rate, runningSum } from './changes.ts';
import { conditional } from './conditional.ts';
import { anomalyDetectionBand, insightRuleMetric, search } from './fetched.ts';
import { fill } from './fill.ts';
import type { MathFunction, RefusedFunction } from './math-function.ts';
import { metricCount, metrics, period } from './metrics.ts';
import { abs, ceil, floor, log, log10 } from './per-datapoint.ts';
import { refusedFunctions } from './refused.ts';
import { timeSeries } from './time-series.ts';

/** Every function of metric math, in alphabetical order. */
export const mathFunctions: readonly MathFunction[] = [
  abs,
  anomalyDetectionBand,
  avg,
  ceil,
  datapointCount,
  date,
  dayOfWeek,
  diff,
  diffTime,
  epoch,
  fill,
  first,
  floor,
  hour,
  conditional,
  insightRuleMetric,
  last,
  log,
  log10,
  max,
  metricCount,
  metrics,
  min,
  minute,
  month,
  period,
  rate,
  removeEmpty,
  runningSum,
  search,
  slice,
  sort,
  stddev,
  sum,
  timeSeries,
  year,
];

const byName: ReadonlyMap<string, MathFunction> = new Map(mathFunctions.map((row) => [row.name, row]));
const refusedByName: ReadonlyMap<string, RefusedFunction> = new Map(refusedFunctions.map((row) => [row.name, row]));

export function mathFunction(name: string): MathFunction | undefined {
  return byName.get(name);
}

export function refusedFunction(name: string): RefusedFunction | undefined {
  return refusedByName.get(name);
}
