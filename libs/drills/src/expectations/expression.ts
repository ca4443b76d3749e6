import { evaluateMath, parseMath, type Series } from '@shopwatch/cloudwatch';
import { parseSeries } from '../series/parser.ts';
import { seriesPoints } from '../series/points.ts';
import type { Expectation } from './expectation.ts';

const MINUTE = 60_000;

/** What a drill expects of a metric-math expression on its own. */
export interface ExpressionExpectations {
  /** Of metrics with these series, one point per minute, it makes this series. */
  gives(result: string, metrics: Readonly<Record<string, string>>): ExpressionExpectations;
}

/** Makes the verbs about an expression. */
export function expressionExpectations(text: string, add: (expectation: Expectation) => void): ExpressionExpectations {
  const verbs: ExpressionExpectations = {
    gives(result, metrics) {
      add({
        sentence: `${text} gives ${result}`,
        judge() {
          const wanted = seriesPoints(parseSeries(result));
          const found = evaluated(text, metrics, wanted.length);
          return same(wanted, found) ? undefined : `it gives ${found.map((value) => value ?? '_').join(' ')}`;
        },
      });
      return verbs;
    },
  };
  return verbs;
}

function evaluated(
  text: string,
  metrics: Readonly<Record<string, string>>,
  count: number,
): readonly (number | undefined)[] {
  const given = Object.entries(metrics).map(([id, series]) => [id, { series: seriesOf(series) }] as const);
  const { series } = evaluateMath(parseMath(text), {
    metrics: new Map(given),
    start: 0,
    end: count * MINUTE,
    periodSeconds: 60,
  });
  if (series.length !== 1) throw new Error(`it gives ${series.length} series, not one`);
  const { times, values } = series[0]!;
  const byTime = new Map([...times].map((time, index) => [time, values[index]]));
  return Array.from({ length: count }, (_, minute) => byTime.get(minute * MINUTE));
}

function seriesOf(text: string): Series {
  const points = seriesPoints(parseSeries(text)).map((value, minute) => ({ at: minute * MINUTE, value }));
  const there = points.filter(({ value }) => value !== undefined);
  return { times: there.map(({ at }) => at), values: there.map(({ value }) => value!) };
}

/** Equal but for the last digits of a computation. */
function same(wanted: readonly (number | undefined)[], found: readonly (number | undefined)[]): boolean {
  return wanted.every((value, index) => {
    const other = found[index];
    if (value === undefined || other === undefined) return value === other;
    return Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value));
  });
}
