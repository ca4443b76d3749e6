import type { AlarmLine } from './look.ts';
import { problems, renderSummary, type Summary } from './summary.ts';

const ok: AlarmLine = {
  region: 'us-east-1',
  name: 'alarm-ec2-cpu-1-production',
  state: 'OK',
  reason: 'Threshold Crossed',
};
const summaryOf = (alarms: readonly AlarmLine[], metrics: Record<string, number> = { 'AWS/EC2': 14 }): Summary => ({
  tiers: ['network', 'monitoring'],
  seconds: 4.26,
  look: { alarms, metrics },
});

describe('the summary', () => {
  it('says what is there when all is well', () => {
    expect(renderSummary(summaryOf([ok])).split('\n')).toEqual([
      '2 tiers deployed in 4.3 s: network, monitoring',
      '  us-east-1  alarm-ec2-cpu-1-production  OK',
      'metrics: AWS/EC2 14',
      'all is well',
    ]);
  });

  it.each([
    ['an alarm that has no data', summaryOf([{ ...ok, state: 'INSUFFICIENT_DATA', reason: 'no data' }]), 'no data'],
    ['an alarm that fires', summaryOf([{ ...ok, state: 'ALARM', reason: '99 > 80' }]), '99 > 80'],
    ['no alarm at all', summaryOf([]), 'no alarm is there'],
    ['no metric at all', summaryOf([ok], {}), 'no metric was published'],
  ])('calls %s a problem', (_, summary, word) => {
    expect(problems(summary)).toEqual([expect.stringContaining(word)]);
    expect(renderSummary(summary)).toContain('problem: ');
  });
});
