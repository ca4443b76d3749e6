import { dueEvaluations, evaluationRange, newestPeriodEnd, nextEvaluation, phaseOf } from './schedule.ts';

const noon = Date.UTC(2026, 0, 1, 12);

describe('the evaluation range', () => {
  test.each([
    [900, 8, 10],
    [10, 3, 9],
    [300, 3, 5],
    [60, 1, 3],
  ])('of period %d and %d evaluation periods is %d periods', (period, evaluationPeriods, range) => {
    expect(evaluationRange(period, evaluationPeriods)).toBe(range);
  });
});

describe('the newest period', () => {
  test('ends at the last whole minute that has settled', () => {
    expect(newestPeriodEnd(noon + 10_000, 60)).toBe(noon);
    expect(newestPeriodEnd(noon + 9_999, 60)).toBe(noon - 60_000);
  });

  test('ends at the last full hour for an alarm over more than a day', () => {
    expect(newestPeriodEnd(noon + 59 * 60_000, 3600)).toBe(noon);
  });
});

describe('a schedule', () => {
  test('keeps the phase of a name', () => {
    expect(phaseOf('cpu-high', 60)).toBe(phaseOf('cpu-high', 60));
    expect(phaseOf('cpu-high', 60)).not.toBe(phaseOf('cpu-low', 60));
    for (const name of ['a', 'b', 'c']) expect(phaseOf(name, 10)).toBeLessThan(10_000);
  });

  test('comes after the instant that is asked about', () => {
    const schedule = { intervalSeconds: 60, phase: 30_000 };
    expect(nextEvaluation(schedule, noon)).toBe(noon + 30_000);
    expect(nextEvaluation(schedule, noon + 30_000)).toBe(noon + 90_000);
  });

  test('lists what is due in the order of time', () => {
    const alarms = [
      { name: 'late', schedule: { intervalSeconds: 60, phase: 40_000 } },
      { name: 'early', schedule: { intervalSeconds: 60, phase: 5_000 } },
    ];
    const due = dueEvaluations(alarms, ({ schedule }) => schedule, noon, noon + 65_000);
    expect(due.map(({ alarm, at }) => [alarm.name, (at - noon) / 1000])).toEqual([
      ['early', 5],
      ['late', 40],
      ['early', 65],
    ]);
  });
});
