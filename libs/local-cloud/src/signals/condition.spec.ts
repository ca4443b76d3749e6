import fc from 'fast-check';
import { type Condition, ConditionError, parseConditions, printConditions } from './condition.ts';

const seconds = fc.oneof(
  fc.integer({ min: 0, max: 999_999 }),
  fc.integer({ min: 1, max: 9999 }).map((minutes) => minutes * 60),
);
const condition = fc.record(
  {
    name: fc.constantFrom('cpu', 'free-storage', 'stops'),
    amount: fc.oneof(
      fc.nat(1_000_000),
      fc.nat(1_000_000).map((hundredths) => hundredths / 100),
    ),
    overSeconds: seconds,
  },
  { requiredKeys: ['name', 'overSeconds'] },
);

describe('conditions', () => {
  it.each<[string, Condition[]]>([
    ['stops', [{ name: 'stops', overSeconds: 0 }]],
    ['cpu=95', [{ name: 'cpu', amount: 95, overSeconds: 0 }]],
    ['free-storage=0.5 over 2h', [{ name: 'free-storage', amount: 0.5, overSeconds: 7200 }]],
    [
      ' connections=78  over 10m , cpu=90 over 30s ',
      [
        { name: 'connections', amount: 78, overSeconds: 600 },
        { name: 'cpu', amount: 90, overSeconds: 30 },
      ],
    ],
  ])('read %j', (text, conditions) => {
    expect(parseConditions(text)).toEqual(conditions);
  });

  it('are the same after they were written and read again', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), (conditions) => {
        expect(parseConditions(printConditions(conditions as Condition[]))).toEqual(conditions);
      }),
    );
  });

  it.each([
    ['', 'cannot read the condition ""'],
    ['cpu=95,', 'cannot read the condition ""'],
    ['CPU=95', 'cannot read the condition "CPU=95"'],
    ['cpu=95=96', 'cannot read the condition "cpu=95=96"'],
    ['cpu=much', 'the amount must be a number from 0 up, got "much"'],
    ['cpu=95 in 5m', 'unexpected "in" in the condition "cpu=95 in 5m"'],
    ['cpu=95 over', 'unexpected "over" in the condition "cpu=95 over"'],
    ['cpu=95 over 5', 'a time is a number with s, m or h, got "5"; give 30s, 10m or 2h'],
  ])('are refused when they read %j', (text, message) => {
    expect(() => parseConditions(text)).toThrow(message);
  });

  it('fail in a known way, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          parseConditions(text);
        } catch (fault) {
          expect(fault).toBeInstanceOf(ConditionError);
        }
      }),
    );
  });
});
