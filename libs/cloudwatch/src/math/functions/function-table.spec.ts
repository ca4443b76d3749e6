import { check } from '../check.ts';
import { parse } from '../parser.ts';
import type { ParameterType } from '../types.ts';
import { mathFunction, mathFunctions, refusedFunction } from './function-table.ts';
import { refusedFunctions } from './refused.ts';

/** Every function of AWS's page. */
const awsFunctions =
  'ABS ANOMALY_DETECTION_BAND AVG CEIL DATAPOINT_COUNT DB_PERF_INSIGHTS DIFF DIFF_TIME FILL FIRST LAST FLOOR IF ' +
  'INSIGHT_RULE_METRIC LOG LOG10 MAX METRIC_COUNT METRICS MIN MINUTE HOUR DAY DATE MONTH YEAR EPOCH PERIOD RATE ' +
  'REMOVE_EMPTY RUNNING_SUM SEARCH SERVICE_QUOTA SLICE SORT STDDEV SUM TIME_SERIES';

const samples: Readonly<Record<ParameterType, string>> = {
  S: '2',
  TS: 'm1',
  'TS[]': 'METRICS()',
  Metric: 'm1',
  String: '"Sum"',
  Filler: 'REPEAT',
  Statistic: 'MAX',
  Order: 'DESC',
};

describe('the function table', () => {
  it('has every function of the page, once, evaluated or refused by name', () => {
    const known = [...mathFunctions, ...refusedFunctions].map(({ name }) => name);
    expect(known.toSorted()).toEqual(awsFunctions.split(' ').toSorted());
    expect(mathFunction('RATE')?.name).toBe('RATE');
    expect(refusedFunction('SERVICE_QUOTA')?.refused).toContain('Service Quotas');
  });

  it.each(mathFunctions.map((row) => [row.name, row] as const))(
    'documents %s and admits each signature',
    (name, row) => {
      expect(row.summary).toMatch(/^[^A-Z].{20,}[^.]$/);
      expect(row.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
      for (const { parameters, returns } of row.signatures) {
        const call = `${name}(${parameters.map((parameter) => samples[parameter]).join(', ')})`;
        const source = returns === 'S' ? `m1 + ${call}` : call;
        expect(check(parse(source), () => ({ kind: 'metric', type: 'TS', elementWise: true })).type).toBe(
          returns === 'S' ? 'TS' : returns,
        );
      }
    },
  );
});
