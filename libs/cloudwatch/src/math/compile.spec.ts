import fc from 'fast-check';
import type { Series } from '../series.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { parse } from './parser.ts';
import type { MathSources } from './sources.ts';

const start = Date.parse('2026-02-27T23:30:00Z');
const periodSeconds = 300;
const metricIds = ['m1', 'm2', 'errors1'];
const sources: MathSources = {
  anomalyBand: ({ start: from, end }) => ({ upper: every(from, end, 9), lower: every(from, end, 1) }),
  insightRuleMetric: ({ start: from }) => ({ times: [from], values: [4] }),
};

const value = fc.oneof(
  { weight: 2, arbitrary: fc.constant(NaN) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, -1) },
  { weight: 3, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
);
const columns = fc.integer({ min: 0, max: 12 }).chain((count) =>
  fc.array(
    fc.array(value, { minLength: count, maxLength: count }).map((values) => Float64Array.from(values)),
    { minLength: 3, maxLength: 3 },
  ),
);

/** Sources whose types are right, by type. */
const { series, array } = fc.letrec<Record<'series' | 'array' | 'scalar', string>>((tie) => ({
  scalar: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('0', '2', '0.5', 'PERIOD(m1)', 'METRIC_COUNT(METRICS())'),
    call(['AVG', 'MIN', 'MAX', 'SUM', 'STDDEV', 'DATAPOINT_COUNT'], tie('series')),
    fc.tuple(tie('scalar'), operator(), tie('scalar')).map(([a, o, b]) => `(${a} ${o} ${b})`),
  ),
  array: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('METRICS()', 'METRICS("errors")', '[m1, m2]', 'ANOMALY_DETECTION_BAND(m1, 3)'),
    fc.tuple(tie('series'), tie('array')).map(([a, b]) => `[${a}, ${b}]`),
    fc.tuple(tie('series'), operator(), tie('array')).map(([a, o, b]) => `(${a} ${o} ${b})`),
    call(['ABS', 'FLOOR', 'RATE', 'DIFF_TIME', 'RUNNING_SUM', 'REMOVE_EMPTY'], tie('array')),
    fc.tuple(tie('array'), statistic(), order(), tie('scalar')).map(([a, s, o, n]) => `SORT(${a}, ${s}, ${o}, ${n})`),
    fc.tuple(tie('array'), tie('scalar')).map(([a, from]) => `SLICE(${a}, ${from})`),
    fc.tuple(tie('array'), filler(tie('series'))).map(([a, f]) => `FILL(${a}, ${f})`),
  ),
  series: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('m1', 'm2', 'errors1', 'e1', 'TIME_SERIES(3)', `INSIGHT_RULE_METRIC('rule', 'Sum')`),
    fc.tuple(tie('series'), operator(), tie('series')).map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc.tuple(tie('scalar'), operator(), tie('series')).map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc.tuple(tie('series'), tie('series'), tie('scalar')).map((args) => `IF(${args.join(', ')})`),
    fc.tuple(tie('series'), tie('series')).map((args) => `IF(${args.join(', ')})`),
    fc.tuple(tie('scalar'), tie('series'), tie('series')).map((args) => `IF(${args.join(', ')})`),
    fc.tuple(tie('series'), filler(tie('series'))).map(([a, f]) => `FILL(${a}, ${f})`),
    call(
      ['CEIL', 'LOG', 'LOG10', 'DIFF', 'RATE', 'MINUTE', 'HOUR', 'DAY', 'DATE', 'MONTH', 'YEAR', 'EPOCH'],
      tie('series'),
    ),
    call(['SUM', 'AVG', 'MIN', 'MAX', 'STDDEV', 'DATAPOINT_COUNT', 'FIRST', 'LAST'], tie('array')),
    tie('series').map((source) => `-${source}`),
  ),
}));

describe('a compiled expression', () => {
  it('gives what the evaluated one gives, run after run', () => {
    fc.assert(
      fc.property(fc.oneof(series, array), series, columns, columns, (source, e1, first, second) => {
        const expressions = new Map([['e1', parse(e1.replaceAll('e1', 'm1'))]]);
        const compiled = compile(parse(source), { metricIds, expressions, sources });
        for (const given of [first, second]) {
          expect(run(compiled, given)).toEqual(interpreted(source, given, expressions));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same at every slot of any window when it is element-wise', () => {
    fc.assert(
      fc.property(fc.oneof(series, array), columns, (source, given) => {
        const expressions = new Map([['e1', parse('m1 / m2')]]);
        const compiled = compile(parse(source), {
          metricIds,
          expressions,
          sources: { ...sources, insightRuleMetric: every7 },
        });
        fc.pre(compiled.elementWise);
        const whole = run(compiled, given);
        for (let offset = 0; offset < given[0]!.length; offset++) {
          expect(run(compiled, given, offset, 1)).toEqual(whole.map((values) => [values[offset]]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads a window in the middle of longer columns', () => {
    const compiled = compile(parse('RUNNING_SUM(m1)'), { metricIds: ['m1'] });
    expect(compiled.elementWise).toBe(false);
    expect(run(compiled, [Float64Array.of(1, 2, 3, 4)], 1, 2)).toEqual([[2, 5]]);
  });

  it('keeps its columns from run to run', () => {
    const compiled = compile(parse('m1 * 2'), { metricIds: ['m1'] });
    const grid = { start, periodSeconds, count: 2 };
    const [before] = compiled.run(grid, [Float64Array.of(1, 2)]);
    const [after] = compiled.run(grid, [Float64Array.of(3, 4)]);
    expect(after).toBe(before);
    expect([...after!]).toEqual([6, 8]);
  });

  it('takes the longest chain that AWS takes', () => {
    const compiled = compile(parse(`m${'+m'.repeat(1023)}`), { metricIds: ['m'] });
    expect(run(compiled, [Float64Array.of(1)])).toEqual([[1024]]);
  });
});

function run(
  compiled: ReturnType<typeof compile>,
  given: readonly Float64Array[],
  offset = 0,
  count = given[0]!.length,
) {
  const grid = { start: start + offset * periodSeconds * 1000, periodSeconds, count, offset };
  return compiled.run(grid, given).map((values) => [...values.subarray(0, count)]);
}

function interpreted(
  source: string,
  given: readonly Float64Array[],
  expressions: ReadonlyMap<string, ReturnType<typeof parse>>,
) {
  const count = given[0]!.length;
  const times = Array.from({ length: count }, (_, slot) => start + slot * periodSeconds * 1000);
  const sparse = (values: Float64Array): Series => ({
    times: times.filter((_, slot) => !Number.isNaN(values[slot])),
    values: [...values].filter((each) => !Number.isNaN(each)),
  });
  const result = evaluate(parse(source), {
    start,
    end: start + count * periodSeconds * 1000,
    periodSeconds,
    metrics: new Map(metricIds.map((id, i) => [id, { series: sparse(given[i]!) }])),
    expressions,
    sources,
  });
  return result.series.map((each) => times.map((time) => each.values[each.times.indexOf(time)] ?? NaN));
}

function every(from: number, end: number, constant: number): Series {
  const times = Array.from(
    { length: (end - from) / (periodSeconds * 1000) },
    (_, i) => from + i * periodSeconds * 1000,
  );
  return { times, values: times.map(() => constant) };
}

function every7({ start: from, end }: { start: number; end: number }): Series {
  return every(from, end, 7);
}

function call(names: readonly string[], argument: fc.Arbitrary<string>) {
  return fc.tuple(fc.constantFrom(...names), argument).map(([name, source]) => `${name}(${source})`);
}

function operator() {
  return fc.constantFrom('+', '-', '*', '/', '^', '==', '!=', '<', '>=', 'AND', 'OR');
}

function filler(filling: fc.Arbitrary<string>) {
  return fc.oneof(fc.constantFrom('0', 'REPEAT', 'LINEAR'), filling);
}

function statistic() {
  return fc.constantFrom('AVG', 'MIN', 'MAX', 'SUM');
}

function order() {
  return fc.constantFrom('ASC', 'DESC');
}
