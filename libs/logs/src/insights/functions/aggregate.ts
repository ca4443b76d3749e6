import { naturalOrder } from '../values/natural-order.ts';
import { toNumber, toText } from '../values/value.ts';
import type { Value } from '../values/value.ts';

/** The values an aggregate looks at, in the order of the rows and without those that are missing; `times` are their events' `@timestamp` in epoch milliseconds. */
export interface Samples {
  readonly values: readonly Value[];
  readonly times: readonly (number | undefined)[];
  /** The percentage that `pct` was asked for. */
  readonly percent: number;
}

/** A row of the table of aggregates, the functions of `stats`. */
export interface AggregateFunction {
  readonly name: string;
  /** `rows`: nothing, `*` or a field; `field`: one expression; `percentile`: an expression and a number from 0 to 100. */
  readonly takes: 'rows' | 'field' | 'percentile';
  readonly summary: string;
  readonly page: string;
  /** Returns undefined, which leaves the column out, when there is nothing to aggregate. */
  readonly evaluate: (samples: Samples) => Value;
}

const page = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Stats.html';

export const aggregateFunctions: readonly AggregateFunction[] = [
  numeric('avg', 'mean of the numbers', (numbers) => sumOf(numbers) / numbers.length),
  {
    name: 'count',
    takes: 'rows',
    summary: 'number of rows, or of those that have the field',
    page,
    evaluate: ({ values }) => values.length,
  },
  {
    name: 'count_distinct',
    takes: 'field',
    summary: 'number of different values, exactly (AWS approximates many)',
    page,
    evaluate: ({ values }) => new Set(values.map(toText)).size,
  },
  byTime('earliest', 'the value in the earliest event', (time, best) => time < best),
  byTime('latest', 'the value in the latest event', (time, best) => time > best),
  byOrder('max', 'largest value, in the order of sort', (difference) => difference > 0),
  byOrder('min', 'smallest value, in the order of sort', (difference) => difference < 0),
  {
    name: 'pct',
    takes: 'percentile',
    summary: 'the smallest number that at least the given percentage of the numbers do not exceed',
    page,
    evaluate: ({ values, percent }) => percentile(numbersOf(values), percent),
  },
  byOrder('sortsFirst', 'the value that sort puts first', (difference) => difference < 0),
  byOrder('sortsLast', 'the value that sort puts last', (difference) => difference > 0),
  numeric('stddev', 'standard deviation of the numbers, as of a whole population', standardDeviation),
  numeric('sum', 'sum of the numbers', sumOf),
];

function numeric(name: string, summary: string, fold: (numbers: readonly number[]) => number): AggregateFunction {
  const evaluate = ({ values }: Samples): Value => {
    const numbers = numbersOf(values);
    return numbers.length === 0 ? undefined : fold(numbers);
  };
  return { name, takes: 'field', summary, page, evaluate };
}

function byOrder(name: string, summary: string, isBetter: (difference: number) => boolean): AggregateFunction {
  const evaluate = ({ values }: Samples): Value => {
    let best = values[0];
    for (const value of values) if (isBetter(naturalOrder(value, best))) best = value;
    return plain(best);
  };
  return { name, takes: 'field', summary, page, evaluate };
}

function byTime(name: string, summary: string, isBetter: (time: number, best: number) => boolean): AggregateFunction {
  const evaluate = ({ values, times }: Samples): Value => {
    let best = -1;
    values.forEach((_value, index) => {
      if (times[index] !== undefined && (best === -1 || isBetter(times[index], times[best]!))) best = index;
    });
    return plain(values[best]);
  };
  return { name, takes: 'field', summary, page, evaluate };
}

/** Turns a timestamp into its epoch milliseconds, which is how `earliest(@timestamp)` comes out (observed 2026). */
function plain(value: Value): Value {
  return typeof value === 'object' ? value.millis : value;
}

function numbersOf(values: readonly Value[]): number[] {
  return values.map(toNumber).filter((value) => value !== undefined);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}

/** AWS does not say whether it divides by n or n - 1; this divides by n. */
function standardDeviation(numbers: readonly number[]): number {
  const mean = sumOf(numbers) / numbers.length;
  return Math.sqrt(sumOf(numbers.map((value) => (value - mean) ** 2)) / numbers.length);
}

/** AWS does not say how it interpolates; this takes the nearest rank. */
function percentile(numbers: readonly number[], percent: number): Value {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}
