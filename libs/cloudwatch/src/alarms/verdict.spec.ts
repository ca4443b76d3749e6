import { judge, slotCodes, type Verdict } from './verdict.ts';

const codes = { '0': slotCodes.healthy, X: slotCodes.breaching, '-': slotCodes.missing } as const;

/** Judges a range written oldest first, three of three, as AWS's page writes it. */
function verdictOf(display: string, treatMissingData: 'ignore' | 'missing' = 'missing'): Verdict {
  const slots = Uint8Array.from(display.split(' '), (slot) => codes[slot as keyof typeof codes]);
  const rules = { evaluationPeriods: 3, datapointsToAlarm: 3, range: slots.length, treatMissingData };
  return judge(slots, slots.length - 1, 1, rules);
}

describe('breaching datapoints alone, fewer than are needed', () => {
  test.each<[string, Verdict]>([
    ['- - X - -', 'ALARM'],
    ['- - - X -', 'INSUFFICIENT_DATA'],
    ['- - - - X', 'INSUFFICIENT_DATA'],
    ['X - - - -', 'ALARM'],
    ['X - - X -', 'INSUFFICIENT_DATA'],
    ['- X X - -', 'ALARM'],
  ])('%s gives %s: the age is that of the oldest within the last three periods', (display, verdict) => {
    expect(verdictOf(display)).toBe(verdict);
  });

  test('leave the state alone when missing data is ignored', () => {
    expect(verdictOf('- - X - -', 'ignore')).toBe('unchanged');
  });

  test('a healthy datapoint in the range prevents the alarm', () => {
    expect(verdictOf('0 - X - -')).toBe('OK');
  });
});
