import { linesOf } from './traffic.ts';

describe('calm traffic', () => {
  it('has orders in every minute, and never as many failed logins in five minutes as the alarm allows', () => {
    const day = Array.from({ length: 1440 }, (_, minute) => linesOf(29_000_000 + minute));
    expect(day.every((lines) => lines.some((line) => line.includes('order placed')))).toBe(true);
    const failures = day.map((lines) => lines.filter((line) => line.includes('failed login')).length);
    const inFiveMinutes = failures.map((_, index) => failures.slice(index, index + 5).reduce((a, b) => a + b, 0));
    expect(Math.max(...inFiveMinutes)).toBeLessThan(10);
    expect(Math.max(...inFiveMinutes)).toBeGreaterThan(0);
  });
});
