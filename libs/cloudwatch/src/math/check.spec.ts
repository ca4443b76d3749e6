import { check } from './check.ts';
import { awsMessage, drawError, MathError } from './errors.ts';
import { parse } from './parser.ts';

describe('the checker', () => {
  it.each([
    ['m1 / m2', 'TS', true],
    ['IF(m1 > 5 AND HOUR(m1) < 9, m1, FILL(m2, 0))', 'TS', true],
    ['SUM(METRICS()) / METRIC_COUNT(METRICS())', 'TS', true],
    ['FIRST([m1, m2]) * PERIOD(m1)', 'TS', true],
    ['TIME_SERIES(60 / PERIOD(m1))', 'TS', true],
    ['FILL([m1, m2], m3)', 'TS[]', true],
    ['INSIGHT_RULE_METRIC("rule", "UniqueContributors") + m1', 'TS', true],
    ['e1 + 1', 'TS', false],
    ['m1 - AVG(m1)', 'TS', false],
    ['FILL(m1, REPEAT)', 'TS', false],
    ['RATE(m1)', 'TS', false],
    ['SLICE(SORT(METRICS(), AVG, DESC), 0, 1)', 'TS[]', false],
    ['SUM(REMOVE_EMPTY(METRICS()))', 'TS', false],
    ['ANOMALY_DETECTION_BAND(m1)', 'TS[]', false],
    [`SEARCH('{AWS/EC2,InstanceId} MetricName="CPUUtilization"', 'Average', 5 * 60)`, 'TS[]', false],
  ] as const)('finds that %s is %s, element-wise: %s', (source, type, elementWise) => {
    expect(check(parse(source), declared)).toEqual({ type, elementWise });
  });

  it.each([
    ['avg(m1)', "Function 'avg' not found"],
    ['ANOMALY_DETECTOR(m1, 2)', "Function 'ANOMALY_DETECTOR' not found"],
    ['m9 + 1', "ID 'm9' not found"],
    ['AVG(m1)', 'The return value of the expression must be TimeSeries or Array[TimeSeries]'],
    ['5', 'The return value of the expression must be TimeSeries or Array[TimeSeries]'],
    ['"text"', 'The return value of the expression must be TimeSeries or Array[TimeSeries]'],
    ['SEARCH()', "Unsupported operand type(s) for SEARCH: '[]'"],
    ['METRICS() + METRICS()', "Unsupported operand type(s) for +: '[Array[TimeSeries], Array[TimeSeries]]'"],
    ['m1 + "1"', "Unsupported operand type(s) for +: '[TimeSeries, String]'"],
    ['-"1"', "Unsupported operand type(s) for -: '[String]'"],
    ['[m1, 5]', "Unsupported operand type(s) for []: '[TimeSeries, Scalar]'"],
    ['ABS(5)', "Unsupported operand type(s) for ABS: '[Scalar]'"],
    ['IF(1, 2, 3)', "Unsupported operand type(s) for IF: '[Scalar, Scalar, Scalar]'"],
    ['SORT(METRICS(), DESC, AVG)', "Unsupported operand type(s) for SORT: '[Array[TimeSeries], DESC, AVG]'"],
    ['FILL(m1, ASC)', "Unsupported operand type(s) for FILL: '[TimeSeries, ASC]'"],
    ['m1 / PERIOD(e1)', "Unsupported operand type(s) for PERIOD: '[TimeSeries]'"],
    ['SERVICE_QUOTA(m1)', 'SERVICE_QUOTA is not modelled'],
    [`DB_PERF_INSIGHTS('RDS', 'db', 'm')`, 'DB_PERF_INSIGHTS is not modelled'],
    ['ANOMALY_DETECTION_BAND(m1, 0)', 'the width of ANOMALY_DETECTION_BAND must be'],
    [
      'INSIGHT_RULE_METRIC("rule", "Median")',
      'INSIGHT_RULE_METRIC has no metric "Median"; use one of UniqueContributors',
    ],
  ])('refuses %s', (source, message) => {
    expect(errorOf(source).message).toContain(message);
  });

  it('words errors as AWS does: with the expression, but not for the arguments of SEARCH', () => {
    expect(awsMessage(errorOf('AVG(m1)'), 'e7')).toMatch(/^Error in expression 'e7': The return value/);
    expect(awsMessage(errorOf("SEARCH('x', 'Sum', 0)"), 'e7')).toBe(
      "SEARCH arguments must be '[String, String, Positive Number]'",
    );
    expect(awsMessage(errorOf("SEARCH('(x', 'Sum', 60)"), 'e7')).toBe('Invalid SEARCH parameter: (x');
  });

  it('says what a function takes', () => {
    expect(drawError(errorOf('m1 * LOG10(5)'))).toBe(
      [
        "Unsupported operand type(s) for LOG10: '[Scalar]'",
        '  m1 * LOG10(5)',
        '       ^^^^^^^^',
        'expected LOG10(TS) → TS or LOG10(TS[]) → TS[]',
      ].join('\n'),
    );
  });
});

function declared(id: string) {
  if (/^m[1-3]$/.test(id)) return { kind: 'metric', type: 'TS', elementWise: true } as const;
  return id === 'e1' ? ({ kind: 'expression', type: 'TS', elementWise: false } as const) : undefined;
}

function errorOf(source: string): MathError {
  try {
    check(parse(source), declared);
  } catch (error) {
    if (error instanceof MathError) return error;
    throw error;
  }
  throw new Error(`${source} was admitted`);
}
