import {
  DeleteAlarmMuteRuleCommand,
  GetAlarmMuteRuleCommand,
  ListAlarmMuteRulesCommand,
  type ListAlarmMuteRulesCommandInput,
  PutAlarmMuteRuleCommand,
  type PutAlarmMuteRuleCommandInput,
  PutCompositeAlarmCommand,
} from '@aws-sdk/client-cloudwatch';
import { alarmCloud, TOPIC } from '../testing/alarm-cloud.ts';

const cloud = alarmCloud();
const { cloudwatch, history, putAlarm, setState } = cloud;
const MINUTE = 60_000;

/** `at(2026-02-06T12:05)`, so many minutes from now. */
const atMinute = (minutes: number) => `at(${cloud.at(minutes).toISOString().slice(0, 16)})`;
const putRule = (Expression: string, more: Partial<PutAlarmMuteRuleCommandInput> = {}) =>
  cloudwatch().send(
    new PutAlarmMuteRuleCommand({
      Name: 'deploy',
      Rule: { Schedule: { Expression, Duration: 'PT10M' } },
      MuteTargets: { AlarmNames: ['errors'] },
      ...more,
    }),
  );
const rule = () => cloudwatch().send(new GetAlarmMuteRuleCommand({ AlarmMuteRuleName: 'deploy' }));

beforeEach(() => putAlarm('errors', { AlarmActions: [TOPIC], OKActions: [TOPIC], TreatMissingData: 'ignore' }));

describe('a mute rule', () => {
  it('is read as it was put', async () => {
    await putRule(atMinute(5), { Description: 'new version', ExpireDate: cloud.at(60) });
    expect(await rule()).toMatchObject({
      Name: 'deploy',
      AlarmMuteRuleArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm-mute-rule:deploy',
      Description: 'new version',
      Rule: { Schedule: { Expression: atMinute(5), Duration: 'PT10M' } },
      MuteTargets: { AlarmNames: ['errors'] },
      ExpireDate: cloud.at(60),
      Status: 'SCHEDULED',
      MuteType: 'ONE_TIME',
      LastUpdatedTimestamp: cloud.at(0),
    });
  });

  it('is scheduled, active, then expired', async () => {
    await putRule(atMinute(5));
    const statuses: unknown[] = [];
    for (const minutes of [0, 5, 10]) {
      await cloud.local.clock.advance(minutes * MINUTE);
      statuses.push((await rule()).Status);
    }
    expect(statuses).toEqual(['SCHEDULED', 'ACTIVE', 'EXPIRED']);
  });

  it('is listed by alarm and status', async () => {
    await putRule(atMinute(5));
    await putRule('cron(0 3 * * *)', { Name: 'nights', MuteTargets: undefined });
    const list = async (filter: ListAlarmMuteRulesCommandInput) =>
      (await cloudwatch().send(new ListAlarmMuteRulesCommand(filter))).AlarmMuteRuleSummaries!.map((found) =>
        found.AlarmMuteRuleArn!.split(':').at(-1),
      );
    expect(await list({})).toEqual(['deploy', 'nights']);
    expect(await list({ AlarmName: 'errors' })).toEqual(['deploy']);
    expect(await list({ Statuses: ['ACTIVE'] })).toEqual([]);
  });

  it('goes, and is then not found', async () => {
    await putRule(atMinute(5));
    for (let time = 0; time < 2; time += 1) {
      await cloudwatch().send(new DeleteAlarmMuteRuleCommand({ AlarmMuteRuleName: 'deploy' }));
    }
    await expect(rule()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it.each([
    ['an expression that is none', 'every day', {}],
    ['an alarm that does not exist', 'cron(0 3 * * *)', { MuteTargets: { AlarmNames: ['nobody'] } }],
  ])('is refused with %s', async (_, expression, more) => {
    await expect(putRule(expression, more)).rejects.toMatchObject({ Error: { Code: 'ValidationError' } });
  });
});

describe('a muted alarm', () => {
  beforeEach(async () => {
    await putRule(atMinute(5));
    await cloud.local.clock.advance(6 * MINUTE);
    cloud.receivers.clear();
    await setState('errors', 'ALARM');
  });

  it('changes its state, but keeps its actions back', async () => {
    expect(await cloud.stateOf('errors')).toBe('ALARM');
    expect(cloud.receivers.messages).toEqual([]);
    const [item] = await history('errors', 'Action');
    expect(item!.HistorySummary).toBe(`Muted action ${TOPIC} by alarm mute rule deploy`);
    expect(cloud.receivers.events).toMatchObject([{ detail: { alarmName: 'errors', muteDetail: expect.anything() } }]);
  });

  it('makes up for them once the window is over', async () => {
    await cloud.local.clock.advance(9 * MINUTE);
    expect(cloud.receivers.messages).toMatchObject([{ subject: 'ALARM: "errors" in EU (Ireland)' }]);
    expect(JSON.parse(cloud.receivers.messages[0]!.message)).toMatchObject({ ActionExecutedAfterMuteWindow: true });
  });

  it('makes up for them as soon as the rule is deleted', async () => {
    await cloudwatch().send(new DeleteAlarmMuteRuleCommand({ AlarmMuteRuleName: 'deploy' }));
    expect(cloud.receivers.messages).toHaveLength(1);
  });

  it('owes nothing when its state is another by then', async () => {
    await setState('errors', 'INSUFFICIENT_DATA');
    await cloud.local.clock.advance(9 * MINUTE);
    expect(cloud.receivers.messages).toEqual([]);
  });

  it('remembers what it owes when the cloud is saved and loaded', async () => {
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    await cloud.local.clock.advance(9 * MINUTE);
    expect(cloud.receivers.messages).toHaveLength(1);
  });
});

describe('a muted composite alarm', () => {
  it('makes up for its actions once the window is over', async () => {
    const composite = { AlarmName: 'shop', AlarmRule: 'ALARM(errors)', AlarmActions: [TOPIC] };
    await cloudwatch().send(new PutCompositeAlarmCommand(composite));
    await putRule(atMinute(5), { MuteTargets: { AlarmNames: ['shop'] } });
    await cloud.local.clock.advance(6 * MINUTE);
    cloud.receivers.clear();
    await setState('errors', 'ALARM');
    expect(cloud.receivers.messages.map(({ subject }) => subject)).toEqual(['ALARM: "errors" in EU (Ireland)']);
    expect((await history('shop', 'Action'))[0]).toMatchObject({ AlarmType: 'CompositeAlarm', HistorySummary: `Muted action ${TOPIC} by alarm mute rule deploy` }); // prettier-ignore
    await cloud.local.clock.advance(9 * MINUTE);
    expect(cloud.receivers.messages.map(({ subject }) => subject)).toEqual([
      'ALARM: "errors" in EU (Ireland)',
      'ALARM: "shop" in EU (Ireland)',
    ]);
  });
});
