import fc from 'fast-check';
import { MuteRuleError } from './errors.ts';
import { parseMuteSchedule } from './schedule.ts';
import { nextStart, windowAt } from './windows.ts';

const at = (text: string) => Date.parse(text);
const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16);

/** The examples of AWS's page: when the first window after 1 May 2024 begins and ends. */
const examples: Record<string, readonly [expression: string, duration: string, start: string, end: string]> = {
  'every Sunday from 2 to 6': ['cron(0 2 * * SUN)', 'PT4H', '2024-05-05T02:00', '2024-05-05T06:00'],
  'the first of a month from 1 to 7': ['cron(0 1 1 * *)', 'PT6H', '2024-05-01T01:00', '2024-05-01T07:00'],
  'the weekend': ['cron(0 18 * * FRI)', 'P2DT12H', '2024-05-03T18:00', '2024-05-06T06:00'],
  'over midnight': ['cron(0 23 * * *)', 'PT2H', '2024-05-01T23:00', '2024-05-02T01:00'],
  'one afternoon': ['at(2024-05-10T14:00)', 'PT4H', '2024-05-10T14:00', '2024-05-10T18:00'],
  'one week': ['at(2024-12-23T00:00)', 'P7D', '2024-12-23T00:00', '2024-12-30T00:00'],
  'a leap day': ['cron(30 0 29 FEB *)', 'PT1M', '2028-02-29T00:30', '2028-02-29T00:31'],
  'the 13th and every Friday': ['cron(0 0 13 * FRI)', 'PT1H', '2024-05-03T00:00', '2024-05-03T01:00'],
  'a list and a range of hours': ['cron(15,45 9-17 * * MON-FRI)', 'PT10M', '2024-05-01T09:15', '2024-05-01T09:25'],
  'a range up to Sunday': ['cron(0 0 * * SAT-SUN)', 'PT1H', '2024-05-04T00:00', '2024-05-04T01:00'],
  'Sunday as 7': ['cron(0 0 * * 7)', 'PT1H', '2024-05-05T00:00', '2024-05-05T01:00'],
};

describe('a mute schedule', () => {
  test.each(Object.entries(examples))('opens %s', (_name, [Expression, Duration, start, end]) => {
    const schedule = parseMuteSchedule({ Expression, Duration });
    const first = nextStart(schedule, at('2024-04-30T23:59:59Z'))!;
    const window = windowAt(schedule, first)!;
    expect([iso(window.start), iso(window.end)]).toEqual([start, end]);
    expect(windowAt(schedule, window.end - 1)).toEqual(window);
    expect(windowAt(schedule, first - 1)?.start).not.toBe(first);
  });

  test('never opens on a day that does not come', () => {
    const schedule = parseMuteSchedule({ Expression: 'cron(0 0 30 FEB *)', Duration: 'PT1H' });
    expect(nextStart(schedule, 0)).toBeUndefined();
  });

  test('never opens again after its only time', () => {
    const schedule = parseMuteSchedule({ Expression: 'at(2024-05-10T14:00)', Duration: 'PT1H' });
    expect(nextStart(schedule, at('2024-05-10T14:00Z'))).toBeUndefined();
  });

  describe('in Berlin', () => {
    const daily = parseMuteSchedule({ Expression: 'cron(30 2 * * *)', Duration: 'PT1H', Timezone: 'Europe/Berlin' });

    test.each([
      ['in winter', '2026-01-10T00:00Z', '2026-01-10T01:30'],
      ['in summer', '2026-07-10T00:00Z', '2026-07-10T00:30'],
      ['not on the night in which clocks jump over it', '2026-03-29T00:00Z', '2026-03-30T00:30'],
      ['the first time on the night in which clocks show it twice', '2026-10-25T00:00Z', '2026-10-25T00:30'],
      ['and not the second time', '2026-10-25T00:30Z', '2026-10-26T01:30'],
    ])('opens %s', (_name, after, start) => {
      expect(iso(nextStart(daily, at(after)))).toBe(start);
    });
  });

  const refused: Record<string, readonly [expression: string, duration: string, timezone: string, sentence: string]> = {
    'six fields': [
      'cron(0 0 * * ? *)',
      'PT1H',
      'UTC',
      'must have 5 fields (minute hour day-of-month month day-of-week), got 6',
    ],
    'a step': [
      'cron(*/5 * * * *)',
      'PT1H',
      'UTC',
      'the minute must be *, values, ranges a-b or a list of them, from 0 to 59, got */5',
    ],
    'a question mark': ['cron(0 0 ? * *)', 'PT1H', 'UTC', 'the day of month must be'],
    'the last day': ['cron(0 0 L * *)', 'PT1H', 'UTC', 'got L'],
    'a minute too many': ['cron(60 * * * *)', 'PT1H', 'UTC', 'got 60'],
    'a backward range': ['cron(0 9-8 * * *)', 'PT1H', 'UTC', 'got 9-8'],
    'a range of three': ['cron(0 1-2-3 * * *)', 'PT1H', 'UTC', 'got 1-2-3'],
    'an empty item': ['cron(0 1, * * *)', 'PT1H', 'UTC', 'the hour must be'],
    'a month in lower case': ['cron(0 0 1 jan *)', 'PT1H', 'UTC', 'from 1 to 12 or JAN-DEC, got jan'],
    'a rate': ['rate(5 minutes)', 'PT1H', 'UTC', 'must be cron(…) or at(yyyy-MM-ddThh:mm), got rate(5 minutes)'],
    'a day that does not exist': ['at(2026-02-30T10:00)', 'PT1H', 'UTC', 'got 2026-02-30T10:00'],
    seconds: ['at(2026-02-03T10:00:00)', 'PT1H', 'UTC', 'got 2026-02-03T10:00:00'],
    'an hour that clocks skip': ['at(2026-03-29T02:30)', 'PT1H', 'Europe/Berlin', 'does not exist in Europe/Berlin'],
    'an unknown time zone': ['cron(0 0 * * *)', 'PT1H', 'Mars/Olympus', 'such as Europe/London, got Mars/Olympus'],
    'no time at all': ['cron(0 0 * * *)', 'PT0M', 'UTC', 'from PT1M to P15D, got PT0M'],
    'more than 15 days': ['cron(0 0 * * *)', 'P15DT1M', 'UTC', 'from PT1M to P15D, got P15DT1M'],
    weeks: ['cron(0 0 * * *)', 'P1W', 'UTC', 'got P1W'],
    months: ['cron(0 0 * * *)', 'P1M', 'UTC', 'got P1M'],
    'minutes before hours': ['cron(0 0 * * *)', 'PT1M1H', 'UTC', 'got PT1M1H'],
    'hours before T': ['cron(0 0 * * *)', 'P1H', 'UTC', 'got P1H'],
    'a letter too many': ['cron(0 0 * * *)', 'PT1HT', 'UTC', 'got PT1HT'],
    'a bare P': ['cron(0 0 * * *)', 'P', 'UTC', 'got P'],
    'half an hour': ['cron(0 0 * * *)', 'PT0.5H', 'UTC', 'got PT0.5H'],
  };

  test.each(Object.entries(refused))('is refused with %s', (_name, [Expression, Duration, Timezone, sentence]) => {
    expect(() => parseMuteSchedule({ Expression, Duration, Timezone })).toThrow(sentence);
  });

  test('any text is read or refused', () => {
    const pieces = fc.array(
      fc.constantFrom('cron(', 'at(', ')', '0', '1-5', ',', '*', ' ', 'SUN', '2026-01-01T00:00', '/'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((parts) => parts.join('')),
        ),
        (Expression) => {
          try {
            nextStart(parseMuteSchedule({ Expression, Duration: 'PT1H' }), 0);
          } catch (error) {
            expect(error).toBeInstanceOf(MuteRuleError);
          }
        },
      ),
    );
  });

  test('is open from each beginning for its duration, and at no other time', () => {
    const schedule = parseMuteSchedule({
      Expression: 'cron(0,30 1-3 * * *)',
      Duration: 'PT20M',
      Timezone: 'Europe/London',
    });
    const instant = fc.integer({ min: at('2026-03-28T00:00Z'), max: at('2026-03-31T00:00Z') });
    fc.assert(
      fc.property(instant, (now) => {
        const window = windowAt(schedule, now);
        const start = nextStart(schedule, now - 20 * 60_000)!;
        expect(window).toEqual(start <= now ? { start, end: start + 20 * 60_000 } : undefined);
      }),
    );
  });
});
