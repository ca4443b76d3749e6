import {
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  type DescribeAlarmsCommandInput,
  DescribeAlarmsForMetricCommand,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  paginateDescribeAlarms,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { alarmCloud, TOPIC } from '../testing/alarm-cloud.ts';

const cloud = alarmCloud();
const { alarm, cloudwatch, history, minute, putAlarm, setState, stateOf } = cloud;

describe('a new alarm', () => {
  it('is described with what was given, and no more', async () => {
    await putAlarm('errors');
    const now = cloud.at(0);
    expect(await alarm('errors')).toEqual({
      AlarmName: 'errors',
      AlarmArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors',
      AlarmConfigurationUpdatedTimestamp: now,
      ActionsEnabled: true,
      OKActions: [],
      AlarmActions: [],
      InsufficientDataActions: [],
      StateValue: 'INSUFFICIENT_DATA',
      StateReason: 'Unchecked: Initial alarm creation',
      StateUpdatedTimestamp: now,
      StateTransitionedTimestamp: now,
      MetricName: 'Errors',
      Namespace: 'Shop',
      Statistic: 'Sum',
      Dimensions: [],
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanThreshold',
    });
  });

  it('is told to the event bus', async () => {
    await putAlarm('errors');
    expect(cloud.receivers.events).toMatchObject([
      {
        source: 'aws.cloudwatch',
        detailType: 'CloudWatch Alarm Configuration Change',
        detail: { operation: 'create' },
      },
    ]);
  });

  it('keeps its state when its configuration is replaced', async () => {
    await putAlarm('errors', { AlarmDescription: 'too many', TreatMissingData: 'breaching' });
    await setState('errors', 'OK');
    await putAlarm('errors', { Threshold: 7 });
    const changed = await alarm('errors');
    expect(changed).toMatchObject({ StateValue: 'OK', StateReason: 'by hand', Threshold: 7 });
    expect(changed).not.toHaveProperty('AlarmDescription');
    expect(changed).not.toHaveProperty('TreatMissingData');
  });
});

describe('the evaluation of an alarm', () => {
  beforeEach(() => putAlarm('errors', { AlarmActions: [TOPIC], OKActions: [TOPIC] }));

  it('follows the metric, minute by minute', async () => {
    const states: unknown[] = [];
    for (const value of [1, 9, 9, 2]) {
      await minute(value, 1);
      await minute(undefined, 1);
      states.push(await stateOf('errors'));
    }
    expect(states).toEqual(['OK', 'ALARM', 'ALARM', 'OK']);
  });

  it('says why', async () => {
    await minute(9);
    await minute();
    const { StateReason, StateReasonData } = await alarm('errors');
    expect(StateReason).toMatch(
      /^Threshold Crossed: 1 datapoint \[9\.0 \(\d\d\/\d\d\/26 \d\d:\d\d:00\)\] was greater than the threshold \(5\.0\)\.$/,
    );
    expect(JSON.parse(StateReasonData!)).toMatchObject({ version: '1.0', recentDatapoints: [9], threshold: 5 });
  });

  it('happens once a minute, at a phase of its own', async () => {
    await minute(9, 3);
    const [updated] = await history('errors', 'StateUpdate');
    const phase = updated!.Timestamp!.getTime() % 60_000;
    await minute(1, 3);
    const [again] = await history('errors', 'StateUpdate');
    expect(again!.Timestamp!.getTime() % 60_000).toBe(phase);
  });

  it('overrules a state that was set by hand', async () => {
    await minute(1, 2);
    await setState('errors', 'ALARM');
    expect(await stateOf('errors')).toBe('ALARM');
    await minute(1, 2);
    expect(await stateOf('errors')).toBe('OK');
  });

  it('goes on after the cloud was saved and loaded', async () => {
    await minute(1, 2);
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    expect(await stateOf('errors')).toBe('OK');
    await minute(9, 2);
    expect(await stateOf('errors')).toBe('ALARM');
    expect(cloud.receivers.messages.map(({ subject }) => subject)).toEqual([
      'OK: "errors" in EU (Ireland)',
      'ALARM: "errors" in EU (Ireland)',
    ]);
  });

  it('happens every ten seconds in high resolution', async () => {
    await putAlarm('quick', { MetricName: 'Quick', Period: 10 });
    const MetricData = [{ MetricName: 'Quick', Value: 9, StorageResolution: 1 }];
    await cloudwatch().send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData }));
    await cloud.local.clock.advance(30_000);
    expect(await stateOf('quick')).toBe('ALARM');
    expect(await stateOf('errors')).toBe('INSUFFICIENT_DATA');
    await cloud.local.clock.advance(30_000);
  });

  it('treats missing data as it was told', async () => {
    await putAlarm('silent', { TreatMissingData: 'breaching' });
    await minute(undefined, 5);
    expect(await stateOf('silent')).toBe('ALARM');
    expect(await stateOf('errors')).toBe('INSUFFICIENT_DATA');
  });

  it('works out expressions', async () => {
    const stat = (MetricName: string) => ({ Metric: { Namespace: 'Shop', MetricName }, Period: 60, Stat: 'Sum' });
    await putAlarm('rate', {
      ...{ Namespace: undefined, MetricName: undefined, Statistic: undefined, Period: undefined },
      Threshold: 10,
      Metrics: [
        { Id: 'errors', MetricStat: stat('Errors'), ReturnData: false },
        { Id: 'requests', MetricStat: stat('Requests'), ReturnData: false },
        { Id: 'rate', Expression: '100 * errors / requests', Label: 'error rate' },
      ],
    });
    const requests = { Namespace: 'Shop', MetricData: [{ MetricName: 'Requests', Value: 100 }] };
    await cloudwatch().send(new PutMetricDataCommand(requests));
    await minute(11, 2);
    expect(await alarm('rate')).toMatchObject({
      StateValue: 'ALARM',
      Metrics: [{ ReturnData: false }, {}, { ReturnData: true }],
    });
    await cloudwatch().send(new PutMetricDataCommand(requests));
    await minute(9, 2);
    expect(await stateOf('rate')).toBe('OK');
  });
});

describe('a state set by hand', () => {
  beforeEach(() => putAlarm('errors'));

  it('brings its own reason and data', async () => {
    await setState('errors', 'ALARM', { StateReasonData: '{"why":"drill"}' });
    expect(await alarm('errors')).toMatchObject({
      StateValue: 'ALARM',
      StateReason: 'by hand',
      StateReasonData: '{"why":"drill"}',
    });
  });

  it.each([
    ['nothing', 'OK', 'ResourceNotFound', 'UnknownError'],
    ['errors', 'BROKEN', 'ValidationError', "1 validation error detected: Value 'BROKEN' at 'stateValue' failed to satisfy constraint: Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]"], // prettier-ignore
  ])('of %s into %s is refused with %s', async (name, state, code, message) => {
    await expect(setState(name, state as never)).rejects.toMatchObject({ Error: { Code: code }, message });
  });

  it('may not bring data that is no JSON', async () => {
    await expect(setState('errors', 'ALARM', { StateReasonData: '{' })).rejects.toMatchObject({
      Error: { Code: 'InvalidFormat' },
    });
  });
});

describe('the list of alarms', () => {
  beforeEach(async () => {
    for (const name of ['web-b', 'web-a', 'database']) await putAlarm(name, { AlarmActions: [TOPIC] });
    await setState('web-b', 'ALARM');
  });

  const list = async (filter: DescribeAlarmsCommandInput) =>
    (await cloudwatch().send(new DescribeAlarmsCommand(filter))).MetricAlarms!.map(({ AlarmName }) => AlarmName);

  it.each([
    [{}, ['database', 'web-a', 'web-b']],
    [{ AlarmNamePrefix: 'web' }, ['web-a', 'web-b']],
    [{ AlarmNames: ['web-b', 'nothing'] }, ['web-b']],
    [{ StateValue: 'ALARM' as const }, ['web-b']],
    [{ ActionPrefix: 'arn:aws:sns' }, ['database', 'web-a', 'web-b']],
    [{ ActionPrefix: 'arn:aws:lambda' }, []],
    [{ AlarmTypes: ['CompositeAlarm' as const] }, []],
  ])('answers %j', async (filter, names) => {
    expect(await list(filter)).toEqual(names);
  });

  it('comes page by page', async () => {
    const names: unknown[] = [];
    for await (const page of paginateDescribeAlarms({ client: cloudwatch(), pageSize: 2 }, {})) {
      names.push(page.MetricAlarms!.map(({ AlarmName }) => AlarmName));
    }
    expect(names).toEqual([['database', 'web-a'], ['web-b']]);
  });

  it('refuses a token that is none', async () => {
    await expect(list({ NextToken: 'x' })).rejects.toMatchObject({ Error: { Code: 'InvalidNextToken' } });
  });

  it('names the alarms on one metric', async () => {
    await putAlarm('other', { MetricName: 'Other' });
    const metric = { Namespace: 'Shop', MetricName: 'Other' };
    const { MetricAlarms } = await cloudwatch().send(new DescribeAlarmsForMetricCommand(metric));
    expect(MetricAlarms!.map(({ AlarmName }) => AlarmName)).toEqual(['other']);
  });

  it('no longer has what was deleted', async () => {
    await cloudwatch().send(new DeleteAlarmsCommand({ AlarmNames: ['web-a', 'nothing'] }));
    expect(await list({})).toEqual(['database', 'web-b']);
    expect((await history('web-a'))[0]).toMatchObject({ HistorySummary: 'Alarm "web-a" deleted' });
    await minute(9, 2);
    expect((await history('web-a'))[0]).toMatchObject({ HistoryItemType: 'ConfigurationUpdate' });
  });
});

describe('actions that are disabled', () => {
  it('do not run, and are not made up for', async () => {
    await putAlarm('errors', { AlarmActions: [TOPIC] });
    await cloudwatch().send(new DisableAlarmActionsCommand({ AlarmNames: ['errors'] }));
    await setState('errors', 'ALARM');
    await cloudwatch().send(new EnableAlarmActionsCommand({ AlarmNames: ['errors'] }));
    expect(await alarm('errors')).toMatchObject({ ActionsEnabled: true, StateValue: 'ALARM' });
    expect(cloud.receivers.messages).toEqual([]);
  });
});
