import { compile } from './compile.ts';
import { MathError } from './errors.ts';
import { evaluate, type MathEnvironment } from './evaluate.ts';
import { parse } from './parser.ts';
import { print } from './print.ts';
import arithmetic from '../../testdata/metric-math/basic-arithmetic-functions.json' with { type: 'json' };
import comparisons from '../../testdata/metric-math/comparison-and-logical-operators.json' with { type: 'json' };
import functions from '../../testdata/metric-math/functions.json' with { type: 'json' };
import metricsFunction from '../../testdata/metric-math/the-metrics-function.json' with { type: 'json' };
import conditionals from '../../testdata/metric-math/using-if-expressions.json' with { type: 'json' };

type Values = readonly (number | null)[];

interface Case {
  readonly expression: string;
  readonly period: number;
  readonly start: string;
  readonly series: Readonly<Record<string, Values>>;
  readonly expected: {
    readonly values?: Values;
    readonly series?: Readonly<Record<string, Values>>;
    readonly order?: readonly string[];
    readonly error?: string;
  };
}

const chapters: Readonly<Record<string, readonly unknown[]>> = {
  'basic arithmetic functions': arithmetic.cases,
  'comparison and logical operators': comparisons.cases,
  'the METRICS function': metricsFunction.cases,
  'functions supported for metric math': functions.cases,
  'using IF expressions': conditionals.cases,
};

describe.each(Object.entries(chapters))('%s', (_, cases) => {
  const named = (cases as readonly Case[]).map((each) => [nameOf(each), each] as const);

  it.each(named.filter(([, { expected }]) => expected.values))('%s gives one series', (_name, each) => {
    const { environment, slots } = environmentOf(each);
    const { type, series } = evaluate(parse(each.expression), environment);
    expect(type).toBe('TS');
    expectValues(slots(series[0]!), each.expected.values!);
  });

  const arrays = named.filter(([, { expected }]) => expected.series ?? expected.order);
  if (arrays.length > 0) {
    it.each(arrays)('%s gives an array', (_name, each) => {
      const { environment, slots } = environmentOf(each);
      const { type, series } = evaluate(parse(each.expression), environment);
      expect(type).toBe('TS[]');
      const { order, series: wanted = {} } = each.expected;
      expect(series.map(({ label }) => label)).toEqual(order ?? Object.keys(wanted));
      for (const one of series) if (wanted[one.label]) expectValues(slots(one), wanted[one.label]!);
    });
  }

  const refused = named.filter(([, { expected }]) => expected.error);
  if (refused.length > 0) {
    it.each(refused)('%s is refused', (_name, each) => {
      expect(() => evaluate(parse(each.expression), environmentOf(each).environment)).toThrow(MathError);
    });
  }

  it.each(named.filter(([, { expected }]) => !expected.error))('%s gives the same when compiled', (_name, each) => {
    const { environment, slots, count } = environmentOf(each);
    const { series } = evaluate(parse(each.expression), environment);
    const compiled = compile(parse(each.expression), { metricIds: Object.keys(each.series) });
    const columns = Object.values(each.series).map((values) => Float64Array.from(values, (value) => value ?? NaN));
    const results = compiled.run({ start: environment.start, periodSeconds: each.period, count }, columns);
    expect(results.map((values) => Array.from(values.subarray(0, count), orNull))).toEqual(series.map(slots));
  });

  it.each(named)('%s survives being printed', (_name, { expression }) => {
    const printed = print(parse(expression));
    expect(print(parse(printed))).toBe(printed);
  });
});

function nameOf({ expression, series }: Case): string {
  const given = Object.entries(series).map(([id, values]) => `${id} ${JSON.stringify(values)}`);
  return `${expression} with ${given.join(', ')}`;
}

function environmentOf({ series, period, start }: Case) {
  const from = Date.parse(start);
  const count = Object.values(series)[0]!.length;
  const times = Array.from({ length: count }, (_, slot) => from + slot * period * 1000);
  const metrics = Object.entries(series).map(([id, values]) => {
    const present = times.filter((_, slot) => values[slot] !== null);
    return [id, { series: { times: present, values: values.filter((value) => value !== null) } }] as const;
  });
  const environment: MathEnvironment = {
    start: from,
    end: from + count * period * 1000,
    periodSeconds: period,
    metrics: new Map(metrics),
  };
  const slots = ({ times: found, values }: { times: readonly number[]; values: readonly number[] }): Values =>
    times.map((time) => (found.includes(time) ? values[found.indexOf(time)]! : null));
  return { environment, slots, count };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function expectValues(given: Values, wanted: Values): void {
  expect(given.map((value) => value !== null)).toEqual(wanted.map((value) => value !== null));
  given.forEach((value, i) => value !== null && expect(value).toBeCloseTo(wanted[i]!, 9));
}
