import { evaluateMath, MathError, parseMath, type MathEnvironment, type MathResult } from '@shopwatch/cloudwatch';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';

type Values = readonly (number | null)[];

/** What an expression makes of series that are given slot by slot. */
export const metricMath: ListFamily = {
  name: 'metric-math',
  shape: 'list',
  recognises: (entry) => typeof entry.expression === 'string' && typeof entry.series === 'object',
  case: (entry): ConformanceCase => ({
    id: entry.id ?? entry.expression,
    run() {
      const actual = observe(entry);
      // Error texts in these cases are descriptions, not AWS's words.
      if (entry.expected.error !== undefined) return { ok: 'error' in actual, expected: entry.expected, actual };
      return compared(entry.expected, { ...actual, ...shownSeries(entry.expected, actual) }, { subset: true });
    },
  }),
};

function observe(entry: JsonObject): JsonObject {
  const times = slotTimes(entry);
  try {
    const { type, series } = evaluateMath(parseMath(entry.expression), environmentOf(entry, times));
    const slots = series.map(({ label, ...one }) => ({ label, values: slotsOf(one, times) }));
    return {
      type,
      order: slots.map(({ label }) => label),
      all: slots,
      // AWS's page lets SLICE return one series, or an array of one: the values are the same.
      values: slots.length === 1 ? slots[0]!.values : undefined,
    };
  } catch (error) {
    if (!(error instanceof MathError)) throw error;
    return { error: error.message };
  }
}

/** The series of an array by the ids of the metrics they come from. */
function shownSeries(expected: JsonObject, { all = [] }: JsonObject): JsonObject {
  if (expected.series === undefined) return {};
  return { series: Object.fromEntries(all.map(({ label, values }: JsonObject) => [label, values])) };
}

function slotTimes({ series, period = 60, start = '2024-01-01T00:00:00Z' }: JsonObject): readonly number[] {
  const count = Math.max(0, ...Object.values(series as Record<string, Values>).map(({ length }) => length));
  return Array.from({ length: count }, (_, slot) => Date.parse(start) + slot * period * 1000);
}

function environmentOf(
  { series, period = 60, start = '2024-01-01T00:00:00Z' }: JsonObject,
  times: readonly number[],
): MathEnvironment {
  const metrics = Object.entries(series as Record<string, Values>).map(([id, values]) => {
    const present = values.map((value, slot) => ({ value, time: times[slot]! })).filter(({ value }) => value !== null);
    return [
      id,
      { series: { times: present.map(({ time }) => time), values: present.map(({ value }) => value!) } },
    ] as const;
  });
  return {
    start: Date.parse(start),
    end: Date.parse(start) + times.length * period * 1000,
    periodSeconds: period,
    metrics: new Map(metrics),
  };
}

function slotsOf(series: Pick<MathResult['series'][number], 'times' | 'values'>, times: readonly number[]): Values {
  const values = new Map(series.times.map((time, index) => [time, series.values[index]!]));
  return times.map((time) => values.get(time) ?? null);
}
