import fc from 'fast-check';
import { calm, dayCurve } from './calm.ts';

const HOUR = 3_600_000;
const instant = fc.integer({ min: 0, max: 4_102_444_800_000 });

describe('a calm day', () => {
  it('is quietest at four in the morning and busiest at four in the afternoon', () => {
    const day = Array.from({ length: 24 }, (_, hour) => dayCurve(hour * HOUR));
    expect([day.indexOf(Math.min(...day)), day.indexOf(Math.max(...day))]).toEqual([4, 16]);
    expect([day[4], day[16]]).toEqual([0, 1]);
  });

  it('stays within its limits and their spread', () => {
    fc.assert(
      fc.property(instant, fc.string(), (at, id) => {
        const value = calm(id, 'CPUUtilization', at, { low: 10, high: 20, spread: 0.1 });
        expect(value).toBeGreaterThanOrEqual(9);
        expect(value).toBeLessThanOrEqual(22);
      }),
    );
  });

  it('is the same whenever it is asked for, and not the same for two resources', () => {
    const limits = { low: 10, high: 20 };
    const day = (id: string) => Array.from({ length: 24 }, (_, hour) => calm(id, 'cpu', hour * HOUR, limits));
    expect(day('one')).toEqual(day('one'));
    expect(day('one')).not.toEqual(day('two'));
  });
});
