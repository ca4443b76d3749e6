import { emptyCompositeBoard } from './board.ts';
import type { CompositeAlarmRequest } from './composite-alarm.ts';
import { putCompositeAlarm } from './put-composite-alarm.ts';
import {
  arn,
  changes,
  history,
  home,
  last,
  minute,
  play,
  put,
  set,
  state,
  suppressedBy,
  targets,
  topic,
  triggering,
} from './story.fixture.ts';

describe('a new composite', () => {
  test('writes its creation and its first state into the history at one instant', () => {
    const [created, updated] = history(last(play([put('c', 'ALARM(a)')])).effects);
    expect(created).toMatchObject({
      type: 'ConfigurationUpdate',
      alarmType: 'CompositeAlarm',
      summary: 'Alarm "c" created',
    });
    expect(JSON.parse(created!.data)).toEqual({
      version: '1.0',
      type: 'Create',
      createdAlarm: {
        alarmName: 'c',
        alarmArn: arn('c'),
        alarmConfigurationUpdatedTimestamp: '1970-01-01T00:03:00.000+0000',
        alarmRule: 'ALARM(a)',
        stateValue: 'INSUFFICIENT_DATA',
        stateUpdatedTimestamp: '1970-01-01T00:03:00.000+0000',
        actionsEnabled: true,
        alarmActions: [topic],
        insufficientDataActions: [],
        childStates: [],
        okactions: [],
      },
    });
    expect(updated).toMatchObject({ type: 'StateUpdate', summary: 'Alarm updated from INSUFFICIENT_DATA to OK' });
    expect(updated!.timestamp).toBe(created!.timestamp);
    expect(JSON.parse(updated!.data)).toMatchObject({
      oldState: { stateValue: 'INSUFFICIENT_DATA', stateReason: 'Unchecked: Initial alarm creation' },
      newState: { stateValue: 'OK', stateReasonData: { triggeringAlarms: [{ arn: arn('a') }] } },
    });
  });

  test('names all children that make it what it is, the one that changed last first', () => {
    const played = play([set('a', 'OK'), set('b', 'OK'), put('c', 'ALARM(a) OR ALARM(b) OR INSUFFICIENT_DATA(b)')]);
    expect(triggering(last(played), 'c')).toEqual([arn('b'), arn('a')]);
  });

  test('runs the actions of its first state', () => {
    expect(targets(last(play([set('a', 'ALARM'), put('c', 'ALARM(a)')])))).toEqual([topic]);
  });

  test('is announced with its configuration, in the state before its first evaluation', () => {
    const [change] = changes(last(play([put('c', 'TRUE', { AlarmDescription: 'all of it' })])).effects);
    expect(change).toMatchObject({
      operation: 'create',
      at: 3 * minute,
      alarm: {
        arn: arn('c'),
        state: { value: 'INSUFFICIENT_DATA', updatedAt: 3 * minute },
        configurationUpdatedAt: 3 * minute,
        configuration: {
          AlarmRule: 'TRUE',
          AlarmDescription: 'all of it',
          ActionsEnabled: true,
          OKActions: [],
          AlarmActions: [topic],
          InsufficientDataActions: [],
        },
      },
    });
  });
});

describe('a request for a composite', () => {
  const refused: Record<string, readonly [request: Partial<CompositeAlarmRequest>, sentence: string]> = {
    'no name': [{ AlarmName: '' }, "Value '' at 'alarmName' failed to satisfy constraint"],
    'a description of 1,025 characters': [{ AlarmDescription: 'x'.repeat(1025) }, 'less than or equal to 1024'],
    'six actions': [{ OKActions: Array(6).fill(topic) as string[] }, 'OKActions must not have more than 5 actions'],
    'an EC2 action': [
      { AlarmActions: ['arn:aws:automate:us-east-1:ec2:stop'] },
      'got arn:aws:automate:us-east-1:ec2:stop',
    ],
    'a suppressor without periods': [{ ActionsSuppressor: 'a' }, 'must be specified together'],
    'periods without a suppressor': [{ ActionsSuppressorWaitPeriod: 1 }, 'must be specified together'],
    'half a second to wait': [suppressedBy('a', 0.5, 1), 'ActionsSuppressorWaitPeriod must be a whole number'],
    'an unknown suppressor': [suppressedBy('nobody', 1, 1), `suppressor [${arn('nobody')}] does not exist`],
    'an unknown child': [{ AlarmRule: 'OK(nobody)' }, `alarms [${arn('nobody')}] in the alarm rule do not exist`],
    'itself as child before it exists': [{ AlarmRule: 'OK(c)' }, `alarms [${arn('c')}] in the alarm rule do not exist`],
    'the name of a metric alarm': [{ AlarmName: 'a' }, 'alarm a exists and is not a composite alarm'],
  };

  test.each(Object.entries(refused))('is refused with %s', (_name, [request, sentence]) => {
    const { error, effects } = last(play([{ ...put('c', 'TRUE', request) }]));
    expect(error?.message).toContain(sentence);
    expect(effects).toEqual([]);
  });

  test('is refused when a child would get its 151st parent', () => {
    const parents = Array.from({ length: 151 }, (_, i) => put(`p${i}`, 'OK(a)'));
    const errors = play(parents).flatMap(({ error }) => error?.message ?? []);
    expect(errors).toEqual(['alarm a must not be a child of more than 150 composite alarms']);
  });

  test('that says nothing new changes nothing', () => {
    const [before, after] = play([put('c', 'OK(a)'), put('c', 'OK(a)')]).slice(-2);
    expect(after).toEqual({ board: before!.board, effects: [] });
  });
});

describe('an updated composite', () => {
  test('tells the history the old values of what changed', () => {
    const [item] = history(last(play([set('a', 'ALARM'), put('c', 'ALARM(a)'), put('c', 'ALARM(b)')])).effects);
    const data = JSON.parse(item!.data) as { originalUpdatedFields: object; updatedAlarm: { childStates: object[] } };
    expect(item!.summary).toBe('Alarm "c" updated');
    expect(Object.keys(data.originalUpdatedFields)).toEqual([
      'alarmConfigurationUpdatedTimestamp',
      'alarmRule',
      'childStates',
    ]);
    expect(data.updatedAlarm.childStates).toEqual([
      {
        arn: arn('b'),
        state: {
          value: 'INSUFFICIENT_DATA',
          transitionTimestamp: '1970-01-01T00:02:00.000+0000',
          timestamp: '1970-01-01T00:02:00.000+0000',
        },
      },
    ]);
  });

  test('goes back to what its rule says after it was set by hand', () => {
    const played = play([put('c', 'ALARM(a)'), set('c', 'ALARM'), put('c', 'ALARM(a)', { AlarmDescription: 'new' })]);
    expect(state(last(played), 'c')).toMatchObject({
      value: 'OK',
      reason: `${arn('c')} was updated and its new alarm rule evaluates to OK`,
    });
  });
});

test('an operation leaves the board that it was given alone', () => {
  const board = emptyCompositeBoard(home);
  putCompositeAlarm(board, { AlarmName: 'c', AlarmRule: 'TRUE' }, () => undefined, 0);
  expect(board.composites.size).toBe(0);
});
