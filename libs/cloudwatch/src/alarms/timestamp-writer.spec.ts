import fc from 'fast-check';
import { awsTimestamp } from './timestamps.ts';
import { TimestampWriter } from './timestamp-writer.ts';

test('a timestamp is written as everywhere else', () => {
  const moments = fc.array(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), { minLength: 1 });
  fc.assert(
    fc.property(moments, (dates) => {
      const write = new TimestampWriter();
      for (const date of dates) expect(write.iso(date.getTime())).toBe(awsTimestamp(date.getTime()));
    }),
  );
});

test('a reason names the day before the month', () => {
  expect(new TimestampWriter().reason(Date.UTC(2026, 1, 3, 4, 5, 6, 789))).toBe('03/02/26 04:05:06');
});
