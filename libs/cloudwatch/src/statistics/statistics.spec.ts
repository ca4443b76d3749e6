import fc from 'fast-check';
import type { Bounds, Statistic } from './ast.ts';
import { StatisticSyntaxError } from './errors.ts';
import { isStatistic, parseStatistic } from './parser.ts';
import { printStatistic } from './print.ts';

const meanings: Readonly<Record<string, Statistic>> = {
  SampleCount: { kind: 'basic', name: 'SampleCount' },
  Average: { kind: 'basic', name: 'Average' },
  p99: { kind: 'percentile', percent: 99 },
  'p99.9': { kind: 'percentile', percent: 99.9 },
  p0: { kind: 'percentile', percent: 0 },
  p100: { kind: 'percentile', percent: 100 },
  tm90: { kind: 'trimmed', family: 'TM', bounds: { measure: 'percent', upper: 90 } },
  'TM(:90%)': { kind: 'trimmed', family: 'TM', bounds: { measure: 'percent', upper: 90 } },
  'TM(10%:90%)': { kind: 'trimmed', family: 'TM', bounds: { measure: 'percent', lower: 10, upper: 90 } },
  'TM(150:1000)': { kind: 'trimmed', family: 'TM', bounds: { measure: 'value', lower: 150, upper: 1000 } },
  'TC(0.005:0.030)': { kind: 'trimmed', family: 'TC', bounds: { measure: 'value', lower: 0.005, upper: 0.03 } },
  'TS(80%:)': { kind: 'trimmed', family: 'TS', bounds: { measure: 'percent', lower: 80 } },
  wm98: { kind: 'trimmed', family: 'WM', bounds: { measure: 'percent', upper: 98 } },
  IQM: { kind: 'interquartile-mean' },
  'PR(:300)': { kind: 'percentile-rank', bounds: { measure: 'value', upper: 300 } },
};

const complaints: Readonly<Record<string, string>> = {
  '': 'unexpected the end in the statistic "", expected a statistic',
  Median: 'unexpected "Median" in the statistic "Median", expected one of SampleCount, Average',
  average: 'unexpected "average"',
  constructor: 'unexpected "constructor"',
  p: 'unexpected the end in the statistic "p", expected a percentage from 0 to 100',
  p101: 'unexpected "101" in the statistic "p101", expected a percentage from 0 to 100',
  'p99.': 'unexpected "." in the statistic "p99.", expected the end of the statistic',
  'p9.12345678901': 'expected a number with at most 10 decimals',
  'TM(:)': 'unexpected ":" in the statistic "TM(:)", expected a lower bound, an upper bound or both',
  'TM(-1:0)': 'unexpected "-" in the statistic "TM(-1:0)", expected a bound that is not negative',
  'TM(90%:10%)': 'unexpected "10" in the statistic "TM(90%:10%)", expected an upper bound above 90',
  'TM(10%:90)': 'expected both bounds with % or both without',
  'PR(10%:90%)': 'unexpected "10" in the statistic "PR(10%:90%)", expected a value without %',
  'PR(1:2': 'unexpected the end in the statistic "PR(1:2", expected ")"',
  'IQM ': 'unexpected " " in the statistic "IQM ", expected the end of the statistic',
};

describe('a statistic', () => {
  it.each(Object.keys(meanings))('is read from %s', (source) => {
    expect(parseStatistic(source)).toEqual(meanings[source]);
  });

  it.each(Object.keys(complaints))('is not read from "%s", and the error says why', (source) => {
    expect(isStatistic(source)).toBe(false);
    expect(() => parseStatistic(source)).toThrow(StatisticSyntaxError);
    expect(() => parseStatistic(source)).toThrow(complaints[source]);
  });

  it('points at what it does not understand', () => {
    expect(() => parseStatistic('TM(5:x)')).toThrow(/\n {2}TM\(5:x\)\n {7}\^$/);
  });

  it('is printed and read back unchanged', () => {
    fc.assert(
      fc.property(anyStatistic(), (statistic) => {
        expect(parseStatistic(printStatistic(statistic))).toEqual(statistic);
      }),
    );
  });

  it('is told apart from noise without ever failing otherwise', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        expect(typeof isStatistic(source)).toBe('boolean');
      }),
    );
  });
});

function anyStatistic(): fc.Arbitrary<Statistic> {
  const percent = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000);
  const percentBounds = fc.uniqueArray(percent, { minLength: 2, maxLength: 2 }).chain(boundsOf('percent'));
  const value = fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100);
  const valueBounds = fc.uniqueArray(value, { minLength: 2, maxLength: 2 }).chain(boundsOf('value'));
  const family = fc.constantFrom('TM' as const, 'TC' as const, 'TS' as const, 'WM' as const);
  const trimmed = fc.tuple(family, fc.oneof(percentBounds, valueBounds));
  return fc.oneof(
    fc.constantFrom(...Object.values(meanings)),
    percent.map((one): Statistic => ({ kind: 'percentile', percent: one })),
    trimmed.map(([name, bounds]): Statistic => ({ kind: 'trimmed', family: name, bounds })),
    valueBounds.map((bounds): Statistic => ({ kind: 'percentile-rank', bounds })),
  );
}

function boundsOf(measure: Bounds['measure']) {
  return (pair: readonly number[]): fc.Arbitrary<Bounds> => {
    const [lower, upper] = pair.toSorted((a, b) => a - b);
    return fc.constantFrom<Bounds>({ measure, lower, upper }, { measure, lower }, { measure, upper });
  };
}
