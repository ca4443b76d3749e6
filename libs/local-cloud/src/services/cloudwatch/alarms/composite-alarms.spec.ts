import {
  DeleteAlarmsCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  DisableAlarmActionsCommand,
  PutCompositeAlarmCommand,
  type PutCompositeAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch';
import { alarmCloud, TOPIC } from '../testing/alarm-cloud.ts';

const cloud = alarmCloud();
const { cloudwatch, composite, history, minute, putAlarm, setState, stateOf } = cloud;
const arn = (name: string) => `arn:aws:cloudwatch:eu-west-1:123456789012:alarm:${name}`;

const putComposite = (AlarmRule: string, more: Partial<PutCompositeAlarmCommandInput> = {}) =>
  cloudwatch().send(new PutCompositeAlarmCommand({ AlarmName: 'shop', AlarmRule, AlarmActions: [TOPIC], ...more }));

beforeEach(async () => {
  for (const name of ['a', 'b', 'maintenance']) await putAlarm(name);
});

describe('a composite alarm', () => {
  it('has a state from the start', async () => {
    await putComposite('ALARM(a) AND ALARM(b)', { AlarmDescription: 'both' });
    expect(await composite('shop')).toMatchObject({
      AlarmArn: arn('shop'),
      AlarmDescription: 'both',
      AlarmRule: 'ALARM(a) AND ALARM(b)',
      ActionsEnabled: true,
      AlarmActions: [TOPIC],
      StateValue: 'OK',
      StateReason: `${arn('shop')} was created and its alarm rule evaluates to OK`,
    });
  });

  it('follows its children at once', async () => {
    await putComposite('ALARM(a) AND ALARM(b)');
    await setState('a', 'ALARM');
    expect(await stateOf('shop')).toBe('OK');
    await setState('b', 'ALARM');
    const { StateValue, StateReason, StateReasonData } = await composite('shop');
    expect(StateValue).toBe('ALARM');
    expect(StateReason).toMatch(new RegExp(`^${arn('b')} transitioned to ALARM at \\w+ \\d\\d \\w+, 2026 .* UTC$`));
    expect(JSON.parse(StateReasonData!)).toMatchObject({ triggeringAlarms: [{ arn: arn('b') }] });
  });

  it('follows the evaluation of its children', async () => {
    await putComposite('ALARM(a) OR ALARM(b)');
    await minute(9, 2);
    expect(await stateOf('shop')).toBe('ALARM');
    await minute(1, 2);
    expect(await stateOf('shop')).toBe('OK');
  });

  it('tells its topic, its history and the event bus', async () => {
    await putComposite('ALARM(a)');
    await setState('a', 'ALARM');
    expect(cloud.receivers.messages).toMatchObject([
      { subject: 'ALARM: "shop" in EU (Ireland)', sourceArn: arn('shop') },
    ]);
    const [action, state] = await history('shop');
    expect(action).toMatchObject({ AlarmType: 'CompositeAlarm', HistoryItemType: 'Action' });
    expect(state).toMatchObject({ AlarmType: 'CompositeAlarm', HistorySummary: 'Alarm updated from OK to ALARM' });
    expect(cloud.receivers.events.at(-1)).toMatchObject({ resources: [arn('shop')] });
  });

  it('stands in histories and lists only when composites are asked for', async () => {
    await putComposite('ALARM(a)');
    const { AlarmHistoryItems } = await cloudwatch().send(new DescribeAlarmHistoryCommand({ AlarmName: 'shop' }));
    expect(AlarmHistoryItems).toEqual([]);
    const { CompositeAlarms } = await cloudwatch().send(new DescribeAlarmsCommand({}));
    expect(CompositeAlarms).toEqual([]);
  });

  it('knows its children and they their parents', async () => {
    await putComposite('ALARM(a) OR NOT OK("b")');
    const children = await cloudwatch().send(new DescribeAlarmsCommand({ ChildrenOfAlarmName: 'shop' }));
    expect(children.MetricAlarms!.map(({ AlarmName }) => AlarmName)).toEqual(['a', 'b']);
    const parents = await cloudwatch().send(new DescribeAlarmsCommand({ ParentsOfAlarmName: 'b' }));
    expect(parents.CompositeAlarms).toEqual([{ AlarmName: 'shop', AlarmArn: arn('shop') }]);
  });

  it('keeps its children from being deleted', async () => {
    await putComposite('ALARM(a)');
    await expect(cloudwatch().send(new DeleteAlarmsCommand({ AlarmNames: ['a'] }))).rejects.toMatchObject({
      Error: { Code: 'ValidationError' },
    });
    await cloudwatch().send(new DeleteAlarmsCommand({ AlarmNames: ['shop'] }));
    await cloudwatch().send(new DeleteAlarmsCommand({ AlarmNames: ['a'] }));
    expect(await stateOf('a')).toBeUndefined();
  });

  it('runs nothing while its actions are disabled', async () => {
    await putComposite('ALARM(a)');
    await cloudwatch().send(new DisableAlarmActionsCommand({ AlarmNames: ['shop'] }));
    await setState('a', 'ALARM');
    expect(await composite('shop')).toMatchObject({ StateValue: 'ALARM', ActionsEnabled: false });
    expect(cloud.receivers.messages).toEqual([]);
  });

  it('stays what it is when the cloud is saved and loaded', async () => {
    await putComposite('ALARM(a)');
    await setState('a', 'ALARM');
    const before = await composite('shop');
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    expect(await composite('shop')).toEqual(before);
    await setState('a', 'OK');
    expect(await stateOf('shop')).toBe('OK');
  });

  it.each([
    ['ALARM(a', 'Error in AlarmRule'],
    ['ALARM(nobody)', 'nobody'],
    ['', 'Member must have length greater than or equal to 1'],
  ])('with the rule %j is refused', async (rule, message) => {
    await expect(putComposite(rule)).rejects.toMatchObject({
      Error: { Code: 'ValidationError' },
      message: expect.stringContaining(message),
    });
  });

  it('may not take the name of a metric alarm, nor the other way round', async () => {
    await expect(putComposite('ALARM(b)', { AlarmName: 'a' })).rejects.toMatchObject({
      Error: { Code: 'ValidationError' },
    });
    await putComposite('ALARM(b)');
    await expect(putAlarm('shop')).rejects.toMatchObject({ Error: { Code: 'ValidationError' } });
  });
});

describe('a composite with a suppressor', () => {
  beforeEach(() =>
    putComposite('ALARM(a)', {
      ActionsSuppressor: 'maintenance',
      ActionsSuppressorWaitPeriod: 60,
      ActionsSuppressorExtensionPeriod: 120,
    }),
  );

  beforeEach(async () => {
    for (const name of ['a', 'maintenance']) await putAlarm(name, { TreatMissingData: 'ignore' });
  });

  it('waits for the suppressor before it acts', async () => {
    await setState('a', 'ALARM');
    expect(await composite('shop')).toMatchObject({ StateValue: 'ALARM', ActionsSuppressedBy: 'WaitPeriod' });
    expect(cloud.receivers.messages).toEqual([]);
    await cloud.local.clock.advance(60_000);
    expect(cloud.receivers.messages).toHaveLength(1);
    expect(await composite('shop')).not.toHaveProperty('ActionsSuppressedBy');
  });

  it('stays silent while the suppressor is in alarm', async () => {
    await minute(1, 2);
    await setState('maintenance', 'ALARM');
    await setState('a', 'ALARM');
    expect(await composite('shop')).toMatchObject({ ActionsSuppressedBy: 'Alarm' });
    expect(cloud.receivers.messages).toEqual([]);
    expect((await history('shop', 'Action')).map(({ HistorySummary }) => HistorySummary)).toEqual([
      `Suppressed action ${TOPIC}`,
    ]);
  });

  it('still waits after the cloud was saved and loaded', async () => {
    await setState('a', 'ALARM');
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    await cloud.local.clock.advance(60_000);
    expect(cloud.receivers.messages).toHaveLength(1);
  });
});
