import { parseDuration, printDuration } from './duration.ts';
import { clockTime, momentIn, parseStart } from './timetable.ts';

describe('a duration', () => {
  test.each([
    ['90s', 90_000],
    ['6m', 360_000],
    ['1h30m', 5_400_000],
    ['1d', 86_400_000],
  ])('%s is %d milliseconds', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  test('is written in its largest units', () => {
    expect([0, 45_000, 90_000, 5_400_000, 90_000_000].map(printDuration)).toEqual([
      '0s',
      '45s',
      '1m30s',
      '1h30m',
      '1d1h',
    ]);
  });

  test.each(['', '5', 'm', '5 m', '-5m', '5m!'])('"%s" is refused', (text) => {
    expect(() => parseDuration(text)).toThrow('a duration is a number with s, m, h or d');
  });
});

describe('the times of a drill', () => {
  const newYork = parseStart('2026-11-20 13:30 America/New_York');

  test('start on the clock of their zone, summer and winter', () => {
    expect(newYork.start).toBe(Date.UTC(2026, 10, 20, 18, 30));
    expect(parseStart('2026-07-20 13:30 America/New_York').start).toBe(Date.UTC(2026, 6, 20, 17, 30));
    expect(parseStart('2026-11-20 13:30')).toEqual({ start: Date.UTC(2026, 10, 20, 13, 30), zone: 'UTC' });
  });

  test('are the first at which the clock shows them from the start on', () => {
    expect(momentIn(newYork, '14:00')).toBe(newYork.start + 30 * 60_000);
    expect(momentIn(newYork, '13:30')).toBe(newYork.start);
    expect(momentIn(newYork, '13:29:30')).toBe(newYork.start + 86_400_000 - 30_000);
    expect(momentIn(newYork, '+26h')).toBe(newYork.start + 26 * 3_600_000);
  });

  test('hold when the clock is turned: an hour that comes twice is its first, one that never comes the one after', () => {
    expect(parseStart('2026-11-01 01:30 America/New_York').start).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(parseStart('2026-03-08 02:30 America/New_York').start).toBe(Date.UTC(2026, 2, 8, 7, 30));
  });

  test('are shown on the same clock', () => {
    expect(clockTime(newYork, newYork.start + 90_000)).toBe('13:31:30');
    expect(clockTime(newYork, newYork.start + 3_600_000)).toBe('14:30');
  });

  test.each([
    ['2026-13-20 14:00', 'cannot start at'],
    ['2026-11-31 14:00', 'cannot start at'],
    ['tomorrow', 'cannot start at'],
    ['2026-11-20 14:00 Mars/Phobos', 'there is no time zone "Mars/Phobos"'],
  ])('"%s" is refused', (text, message) => {
    expect(() => parseStart(text)).toThrow(message);
  });

  test('a time that is none is refused', () => {
    expect(() => momentIn(newYork, '25:00')).toThrow('"25:00" is no time; give 14:05, 14:05:30 or +5m');
  });
});
