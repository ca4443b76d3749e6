import { errorRecord, type FailedRequest } from './error-record.ts';

const record = (change: Partial<FailedRequest> = {}) =>
  errorRecord({
    errorId: 'e-1',
    functionName: 'user-service-production',
    error: new Error('no'),
    event: {},
    failedAt: new Date('2026-11-01T00:00:00.750Z'),
    durationMilliseconds: 1,
    keptDays: 1,
    ...change,
  });
const bytesOf = (item: object) => new TextEncoder().encode(JSON.stringify(item)).length;

describe('an error record', () => {
  test('S4-D06 is far below the 400 KB of an item, whatever the event and the error', () => {
    const long = '語'.repeat(2_000_000);
    const error = Object.assign(new Error(long), { stack: long });
    expect(bytesOf(record({ event: { long }, error }))).toBeLessThan(50_000);
  });

  test('S4-D06 cuts the event at 10 KB and says how long it was', () => {
    const { eventData } = record({ event: 'x'.repeat(20_000) });
    expect(eventData!.S).toHaveLength(10 * 1024 + '… [cut off, 20002 bytes in all]'.length);
    expect(eventData!.S).toMatch(/^"x+… \[cut off, 20002 bytes in all\]$/);
  });

  test('of what is no Error has its text, and no stack trace', () => {
    expect(record({ error: 'out of paper' })).toMatchObject({
      errorMessage: { S: 'out of paper' },
      errorStack: { S: 'No stack trace' },
    });
    expect(record({ error: Object.assign(new Error('x'), { stack: undefined }) })['errorStack']).toEqual({
      S: 'No stack trace',
    });
  });

  test('S4-D09 says in whole seconds when it may go', () => {
    expect(record()['expiresAt']).toEqual({ N: String(Date.parse('2026-11-02T00:00:00Z') / 1000) });
  });
});
