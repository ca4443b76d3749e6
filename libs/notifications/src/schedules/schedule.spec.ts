import fc from 'fast-check';
import cases from '../../testdata/schedule-expressions.json' with { type: 'json' };
import { InvalidSchedule } from './invalid-schedule.ts';
import { nextRun, nextRuns } from './next-run.ts';
import { printSchedule } from './print.ts';
import { demandDefaultBus, parseSchedule, rateSeconds } from './schedule.ts';

interface Case {
  readonly id: string;
  readonly expression: string;
  readonly eventBusName?: string;
  readonly after?: string;
  readonly expected: {
    error?: { code: string; message: string };
    next?: readonly string[];
    periodSeconds?: number;
  };
}

function refusal(read: () => void): { code: string; message: string } {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidSchedule) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('the schedule is accepted');
}

const shown = (instants: readonly number[]) => instants.map((at) => new Date(at).toISOString().replace('.000Z', 'Z'));
const runs = (expression: string, after: string, count: number) =>
  shown(nextRuns(parseSchedule(expression), Date.parse(after), count));

describe('schedule expressions, case by case', () => {
  test.each((cases as unknown as readonly Case[]).map((each) => [`${each.id} ${each.expression}`, each] as const))(
    '%s',
    (_, each) => {
      const { error, next, periodSeconds } = each.expected;
      const read = () => {
        demandDefaultBus(each.eventBusName);
        return parseSchedule(each.expression);
      };
      if (error) {
        expect(refusal(read)).toEqual(error);
        return;
      }
      const schedule = read();
      if (schedule.kind === 'rate') expect(rateSeconds(schedule)).toBe(periodSeconds);
      if (next) expect(shown(nextRuns(schedule, Date.parse(each.after ?? ''), Math.max(next.length, 1)))).toEqual(next);
      expect(printSchedule(parseSchedule(printSchedule(schedule)))).toBe(printSchedule(schedule));
    },
  );
});

describe('cron days', () => {
  test.each([
    ['cron(0 9 L * ? *)', '2024-02-01T00:00:00Z', ['2024-02-29T09:00:00Z', '2024-03-31T09:00:00Z']],
    ['cron(0 9 L-2 * ? *)', '2025-02-01T00:00:00Z', ['2025-02-26T09:00:00Z']],
    ['cron(0 9 LW * ? *)', '2025-05-01T00:00:00Z', ['2025-05-30T09:00:00Z', '2025-06-30T09:00:00Z']],
    ['cron(0 9 1W * ? *)', '2025-02-01T00:00:00Z', ['2025-02-03T09:00:00Z', '2025-03-03T09:00:00Z']],
    ['cron(0 9 15W * ? *)', '2025-06-01T00:00:00Z', ['2025-06-16T09:00:00Z', '2025-07-15T09:00:00Z']],
    ['cron(0 9 31 * ? *)', '2025-04-01T00:00:00Z', ['2025-05-31T09:00:00Z']],
    ['cron(0 9 ? * 6L *)', '2025-01-01T00:00:00Z', ['2025-01-31T09:00:00Z', '2025-02-28T09:00:00Z']],
    ['cron(0 9 ? * FRIL *)', '2025-01-01T00:00:00Z', ['2025-01-31T09:00:00Z']],
    ['cron(0 9 ? * L *)', '2025-01-01T00:00:00Z', ['2025-01-04T09:00:00Z']],
    ['cron(0 9 ? * 2#5 *)', '2025-01-01T00:00:00Z', ['2025-03-31T09:00:00Z']],
    ['cron(0 9 ? * FRI-MON *)', '2025-01-01T00:00:00Z', ['2025-01-03T09:00:00Z', '2025-01-04T09:00:00Z']],
    [
      'cron(0/20 22-1 ? JAN,JUL SUN 2025-2026/1)',
      '2025-01-05T23:30:00Z',
      ['2025-01-05T23:40:00Z', '2025-01-12T00:00:00Z'],
    ],
    ['cron(0 0 29 2 ? *)', '2096-03-01T00:00:00Z', ['2104-02-29T00:00:00Z']],
  ])('%s after %s', (expression, after, expected) => {
    expect(runs(expression, after, expected.length)).toEqual(expected);
  });

  test('a date that never comes ends the search', () => {
    expect(runs('cron(0 0 30 2 ? *)', '2025-01-01T00:00:00Z', 1)).toEqual([]);
    expect(runs('cron(0 0 ? 2 2#5 2025)', '2025-01-01T00:00:00Z', 1)).toEqual([]);
  });
});

describe('schedules', () => {
  test('a rate counts from the creation of its rule', () => {
    const schedule = parseSchedule('rate(5 minutes)');
    const created = Date.parse('2025-01-01T00:01:30Z');
    expect(shown(nextRuns(schedule, Date.parse('2025-01-01T00:10:00Z'), 2, created))).toEqual([
      '2025-01-01T00:11:30Z',
      '2025-01-01T00:16:30Z',
    ]);
  });

  test.each([
    'cron(0 12 ? * ? *)',
    'cron(0 12 1 * MON *)',
    'cron(60 12 * * ? *)',
    'cron(0 12 * * ? 1969)',
    'cron(0/0 12 * * ? *)',
    'cron(0 12 ? * 2#6 *)',
    'cron(0 12 ? * 8 *)',
    'cron(0 12 * * ?)',
    'cron( 0 12 * * ? *)',
    'CRON(0 12 * * ? *)',
    'cron(0 12 1,? * MON *)',
    'cron(0 ? * * ? *)',
    'rate(5 minutes) ',
    'rate(05  minutes)',
  ])('%s is refused', (expression) => {
    expect(refusal(() => parseSchedule(expression)).message).toBe('Parameter ScheduleExpression is not valid.');
  });
});

const number = (least: number, most: number) => fc.integer({ min: least, max: most });
const field = (least: number, most: number) =>
  fc
    .array(
      fc.oneof(
        number(least, most).map(String),
        fc.tuple(number(least, most), number(least, most)).map(([from, to]) => `${from}-${to}`),
        fc.tuple(number(least, most), number(1, most - least)).map(([from, by]) => `${from}/${by}`),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((terms) => terms.join(','));
const day = fc.oneof(field(1, 31), fc.constantFrom('L', 'LW', 'L-3', '15W', '*')).map((text) => `${text} * ?`);
const weekday = fc.oneof(field(1, 7), fc.constantFrom('6L', '3#2', '2#5', 'MON-FRI')).map((text) => `? * ${text}`);
const cron = fc
  .tuple(field(0, 59), field(0, 23), fc.oneof(day, weekday), fc.oneof(fc.constant('*'), field(2020, 2040)))
  .map(([minutes, hours, days, years]) => `cron(${minutes} ${hours} ${days} ${years})`);
const instant = number(Date.parse('2019-01-01T00:00:00Z'), Date.parse('2039-01-01T00:00:00Z'));

/** Reads one field the slow way: the terms above are numbers, spans and steps. */
function holds(text: string, value: number, least: number, most: number): boolean {
  return (
    text.split(',').some((term) => {
      if (term === '*' || term === '?') return true;
      const [from = 0, second = 0] = term.split(/[-/]/).map(Number);
      if (term.includes('/')) return value >= from && (value - from) % second === 0;
      if (!term.includes('-')) return value === from;
      return from <= second ? value >= from && value <= second : value >= from || value <= second;
    }) &&
    value >= least &&
    value <= most
  );
}

function satisfies(expression: string, instant: number): boolean {
  const [minutes = '', hours = '', dates = '', , weekdays = '', years = ''] = expression.slice(5, -1).split(' ');
  const at = new Date(instant);
  return (
    holds(minutes, at.getUTCMinutes(), 0, 59) &&
    holds(hours, at.getUTCHours(), 0, 23) &&
    holds(dates, at.getUTCDate(), 1, 31) &&
    holds(weekdays, at.getUTCDay() + 1, 1, 7) &&
    holds(years, at.getUTCFullYear(), 1970, 2199)
  );
}

const plainCron = fc
  .tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 7), fc.boolean())
  .map(([minutes, hours, dates, weekdays, byDate]) =>
    byDate ? `cron(${minutes} ${hours} ${dates} * ? *)` : `cron(${minutes} ${hours} ? * ${weekdays} *)`,
  );

describe('every schedule', () => {
  test('runs next at the first minute that satisfies it', () => {
    fc.assert(
      fc.property(plainCron, instant, (expression, after) => {
        const at = nextRun(parseSchedule(expression), after) ?? 0;
        expect(satisfies(expression, at)).toBe(true);
        const first = Math.floor(after / 60_000) * 60_000 + 60_000;
        for (let minute = first; minute < Math.min(at, first + 3 * 86_400_000); minute += 60_000) {
          if (satisfies(expression, minute)) throw new Error(`${expression} skips ${new Date(minute).toISOString()}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('runs next strictly later, on a whole minute, and nowhere in between', () => {
    fc.assert(
      fc.property(cron, instant, (expression, after) => {
        const schedule = parseSchedule(expression);
        const at = nextRun(schedule, after);
        if (at === undefined) return;
        expect(at).toBeGreaterThan(after);
        expect(at % 60_000).toBe(0);
        expect(nextRun(schedule, at - 1)).toBe(at);
        expect(nextRun(schedule, after + (at - after) / 2)).toBe(at);
      }),
    );
  });

  test('prints as it reads', () => {
    fc.assert(
      fc.property(cron, (expression) => {
        const printed = printSchedule(parseSchedule(expression));
        expect(printSchedule(parseSchedule(printed))).toBe(printed);
      }),
    );
  });

  test('is read or refused, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^(cron|rate)\([0-9A-Z*?\-/,#LW ]{0,40}\)$/));
    fc.assert(
      fc.property(text, (expression) => {
        try {
          nextRun(parseSchedule(expression), 0);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidSchedule);
        }
      }),
    );
  });
});
