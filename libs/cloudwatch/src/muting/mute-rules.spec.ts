import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import { actionHistoryItem } from '../alarms/action-history.ts';
import { activeMute, muteDetail, nextMuteTimer } from './active-mute.ts';
import { getMuteRule, listMuteRules } from './describe-mute-rule.ts';
import { deleteMuteRule, putMuteRule, type MuteRules } from './put-mute-rule.ts';
import type { MuteRuleRequest } from './mute-rule.ts';
import { rememberMuted, settleUnmuted, type MutedLedger } from './muted-actions.ts';

const home = { account: '123456789012', region: 'us-east-1' };
const hour = 3_600_000;
const none: MuteRules = new Map();

describe('a mute rule', () => {
  const refused: Record<string, readonly [request: Partial<MuteRuleRequest>, sentence: string]> = {
    'no name': [{ Name: '' }, 'Name must have 1 to 255 characters, got 0'],
    'an expression of 257 characters': [schedule('x'.repeat(257), 'PT1H'), 'Expression must have 1 to 256 characters'],
    '101 alarms': [
      { MuteTargets: { AlarmNames: Array(101).fill('web') as string[] } },
      'more than 100 alarms, got 101',
    ],
    'an alarm that does not exist': [{ MuteTargets: { AlarmNames: ['web', 'nobody'] } }, 'alarms nobody do not exist'],
    'an end before its start': [{ StartDate: 2, ExpireDate: 1 }, 'StartDate must be before ExpireDate'],
  };

  test.each(Object.entries(refused))('is refused with %s', (_name, [request, sentence]) => {
    expect(() => put(none, request)).toThrow(sentence);
  });

  test('is scheduled, active and expired', () => {
    const rules = put(none, schedule('at(1970-01-01T02:00)', 'PT1H'));
    const status = (at: number) => getMuteRule(rules, 'rule', at).Status;
    expect([status(0), status(2 * hour), status(3 * hour - 1), status(3 * hour)]).toEqual([
      'SCHEDULED',
      'ACTIVE',
      'ACTIVE',
      'EXPIRED',
    ]);
  });

  test('that recurs expires with its expire date only', () => {
    const rules = put(none, { ...schedule('cron(0 2 * * *)', 'PT4H'), ExpireDate: 27 * hour });
    const status = (at: number) => getMuteRule(rules, 'rule', at).Status;
    expect([status(7 * hour), status(26 * hour), status(27 * hour)]).toEqual(['SCHEDULED', 'ACTIVE', 'EXPIRED']);
  });

  test('mutes within its start and expire dates', () => {
    const rules = put(none, { ...schedule('cron(0 2 * * *)', 'PT4H'), StartDate: 3 * hour, ExpireDate: 5 * hour });
    expect(activeMute(rules, 'web', 3 * hour - 1)).toBeUndefined();
    expect(activeMute(rules, 'web', 4 * hour)?.window).toEqual({ start: 3 * hour, end: 5 * hour });
    expect([0, 3 * hour, 5 * hour].map((after) => nextMuteTimer(rules, after))).toEqual([
      3 * hour,
      5 * hour,
      undefined,
    ]);
  });

  test('mutes its targets alone', () => {
    const rules = put(none, schedule('cron(* * * * *)', 'PT1H'));
    expect(activeMute(rules, 'orders', 0)).toBeUndefined();
    expect(
      activeMute(put(none, { ...schedule('cron(* * * * *)', 'PT1H'), MuteTargets: undefined }), 'web', 0),
    ).toBeUndefined();
  });

  test('gives what it was given, its ARN and its type', () => {
    const rules = put(none, { ...schedule('cron(0 2 * * *)', 'PT4H'), Description: 'night' }, 7);
    expect(getMuteRule(rules, 'rule', 8)).toEqual({
      Name: 'rule',
      Description: 'night',
      Rule: { Schedule: { Expression: 'cron(0 2 * * *)', Duration: 'PT4H' } },
      MuteTargets: { AlarmNames: ['web'] },
      AlarmMuteRuleArn: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm-mute-rule:rule',
      Status: 'SCHEDULED',
      MuteType: 'RECURRING',
      LastUpdatedTimestamp: 7,
    });
  });

  test('is listed by name, by alarm and by status', () => {
    const daily = put(none, { Name: 'b', ...schedule('cron(0 2 * * *)', 'PT4H') });
    const rules = put(daily, {
      Name: 'a',
      ...schedule('at(1970-01-01T00:00)', 'PT1H'),
      MuteTargets: { AlarmNames: ['orders'] },
    });
    const names = (filter: object) => listMuteRules(rules, filter, 0).map(({ AlarmMuteRuleArn: arn }) => arn.at(-1));
    expect([names({}), names({ AlarmName: 'web' }), names({ Statuses: ['ACTIVE'] })]).toEqual([
      ['a', 'b'],
      ['b'],
      ['a'],
    ]);
  });

  test('that does not exist is deleted without complaint, but not described', () => {
    expect(deleteMuteRule(none, 'nobody').size).toBe(0);
    expect(() => getMuteRule(none, 'nobody', 0)).toThrow('alarm mute rule nobody does not exist');
  });
});

describe('several mute rules', () => {
  const first = put(none, { Name: 'first', ...schedule('at(1970-01-01T01:00)', 'PT4H') }, 1);
  const rules = put(first, { Name: 'second', ...schedule('at(1970-01-01T03:00)', 'PT6H') }, 2);

  test('mute in the name of the one created last and count the others', () => {
    const mute = activeMute(rules, 'web', 4 * hour)!;
    expect([mute.rule.request.Name, mute.others]).toEqual(['second', 1]);
    expect(muteDetail(mute)).toEqual({
      mutedByArn: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm-mute-rule:second',
      muteWindowStart: '1970-01-01T03:00:00.000+0000',
      muteWindowEnd: '1970-01-01T09:00:00.000+0000',
    });
  });

  test('keep their age when they are updated', () => {
    const updated = put(rules, { Name: 'first', ...schedule('at(1970-01-01T01:00)', 'PT4H') }, 3);
    expect(activeMute(updated, 'web', 4 * hour)!.rule.request.Name).toBe('second');
  });

  test('write the muted action into the history', () => {
    const { rule, window, others } = activeMute(rules, 'web', 4 * hour)!;
    const item = actionHistoryItem({
      alarmName: 'web',
      alarmType: 'MetricAlarm',
      target: 'topic',
      at: 4 * hour,
      stateUpdatedAt: 4 * hour,
      fate: { state: 'Muted', by: rule.request.Name, others },
      muteWindowEnd: window.end,
    });
    expect(item.summary).toBe('Muted action topic by alarm mute rule second and 1 other active mute rules');
    expect(JSON.parse(item.data)).toMatchObject({ actionState: 'Muted', muteWindowEndTimestamp: 9 * hour });
  });
});

/** The scenarios of AWS's page: an alarm that goes to ALARM at t2 of a window, and when its action runs. */
describe('a muted action', () => {
  const rules = put(none, schedule('at(1970-01-01T01:00)', 'PT4H'));
  const muted = rememberMuted(new Map(), 'web', { value: 'ALARM', windowEnd: 5 * hour });

  test('waits while the window is open', () => {
    expect(settle(muted, rules, 'ALARM', 5 * hour - 1)).toEqual({ ledger: muted, due: [] });
  });

  test('runs when the window ends and the alarm is still in that state', () => {
    const due = [{ alarmName: 'web', value: 'ALARM', windowEnd: 5 * hour }];
    expect(settle(muted, rules, 'ALARM', 5 * hour)).toEqual({ ledger: new Map(), due });
  });

  test('is dropped when the alarm has left that state or is gone', () => {
    expect(settle(muted, rules, 'OK', 5 * hour)).toEqual({ ledger: new Map(), due: [] });
    expect(settle(muted, rules, undefined, 5 * hour)).toEqual({ ledger: new Map(), due: [] });
  });

  test('waits for the second of two overlapping windows', () => {
    const both = put(rules, { Name: 'second', ...schedule('at(1970-01-01T03:00)', 'PT6H') });
    expect(settle(muted, both, 'ALARM', 5 * hour).due).toEqual([]);
    expect(settle(muted, both, 'ALARM', 9 * hour).due).toHaveLength(1);
  });

  test('runs at once when the rule is deleted, ends early or drops the alarm', () => {
    const shorter = put(rules, schedule('at(1970-01-01T01:00)', 'PT1H'));
    const elsewhere = put(rules, {
      ...schedule('at(1970-01-01T01:00)', 'PT4H'),
      MuteTargets: { AlarmNames: ['orders'] },
    });
    for (const changed of [deleteMuteRule(rules, 'rule'), shorter, elsewhere]) {
      expect(settle(muted, changed, 'ALARM', 3 * hour).due).toHaveLength(1);
    }
  });
});

function schedule(Expression: string, Duration: string): Pick<MuteRuleRequest, 'Rule'> {
  return { Rule: { Schedule: { Expression, Duration } } };
}

function put(rules: MuteRules, request: Partial<MuteRuleRequest>, at = 0): MuteRules {
  const defaults = { Name: 'rule', MuteTargets: { AlarmNames: ['web'] }, ...schedule('cron(0 0 * * *)', 'PT1H') };
  return putMuteRule(rules, { ...defaults, ...request }, home, (name) => ['web', 'orders'].includes(name), at);
}

function settle(ledger: MutedLedger, rules: MuteRules, state: AlarmStateValue | undefined, at: number) {
  return settleUnmuted(ledger, rules, () => state, at);
}
