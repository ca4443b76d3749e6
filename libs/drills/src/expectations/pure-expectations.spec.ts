import { writeDown, type Stage } from '../drill/stage.ts';
import type { Performance } from '../runner/performance.ts';

/** What the expectations of a script say; they need no performance. */
const judged = (script: (stage: Stage) => void): (string | undefined)[] =>
  writeDown(script).expectations.map(({ judge }) => judge({} as Performance));

describe('an expression on its own', () => {
  const metrics = { errors: '1 0 5 _', invocations: '2 4 _ 1' };

  test('gives what it should: division by nothing gives nothing', () => {
    expect(
      judged(({ expectExpression }) =>
        expectExpression('errors / invocations * 100').gives('50 0 _ 0', metrics).gives('50', metrics),
      ),
    ).toEqual([undefined, undefined]);
  });

  test('says what it gives instead', () => {
    expect(judged(({ expectExpression }) => expectExpression('errors * 2').gives('2 1 _', metrics))).toEqual([
      'it gives 2 0 10',
    ]);
  });
});

describe('a filter pattern on its own', () => {
  test('matches and ignores what it should', () => {
    expect(
      judged(({ expectPattern }) =>
        expectPattern('?"failed login" ?"authentication failed"')
          .matches('a failed login', 'authentication failed')
          .ignores('Failed login'),
      ),
    ).toEqual([undefined, undefined, undefined]);
  });

  test('says when it does otherwise, or is none', () => {
    expect(judged(({ expectPattern }) => expectPattern('error').matches('fine').ignores('an error'))).toEqual([
      'it does not match',
      'it matches',
    ]);
    expect(judged(({ expectPattern }) => expectPattern('{ $.a = ').matches('fine'))[0]).toMatch(/^it is no pattern: /);
  });
});
