import {
  enableCompositeActions,
  playComposites,
  type CompositeEffect,
  type CompositeStep,
} from '@shopwatch/cloudwatch';
import recorded from '../../testdata/alarm-payloads.json' with { type: 'json' };
import { configurationChangeEvent, stateChangeEvent } from './alarm-events.ts';
import { compositeChange, compositeTransition } from './composite-alarm.ts';
import { lambdaActionPayload } from './lambda-action.ts';

const home = { account: '123456789012', region: 'us-east-1' };
const arn = (name: string) => `arn:aws:cloudwatch:us-east-1:123456789012:alarm:${name}`;
const topic = 'arn:aws:sns:us-east-1:123456789012:page';

describe('the recorded delivery of suppressed actions', () => {
  const { alarm: request, events, lambda } = recorded.compositeSuppressionDelivery;
  const child = /"(.*)"/.exec(request.AlarmRule)![1]!;
  const suppressor = request.ActionsSuppressor;
  const at = (time: string) => Date.parse(`2026-09-14T${time}Z`);
  const story: CompositeStep[] = [
    { at: at('06:41:00.000'), do: 'putMetricAlarm', name: child },
    { at: at('06:41:00.000'), do: 'putMetricAlarm', name: suppressor },
    { at: at('06:41:40.710'), do: 'setAlarmState', name: child, value: 'OK' },
    { at: at('06:41:41.000'), do: 'setAlarmState', name: suppressor, value: 'OK' },
    { at: at('06:41:43.225'), do: 'putCompositeAlarm', request },
    { at: at('06:42:02.864'), do: 'setAlarmState', name: child, value: 'ALARM' },
    { at: at('06:42:30.399'), do: 'setAlarmState', name: child, value: 'OK' },
    { at: at('06:42:31.856'), do: 'setAlarmState', name: suppressor, value: 'ALARM' },
    { at: at('06:42:35.644'), do: 'setAlarmState', name: child, value: 'ALARM' },
    { at: at('06:42:49.316'), do: 'setAlarmState', name: suppressor, value: 'OK' },
    { at: at('06:44:00.000'), do: 'passTime' },
  ];
  const effects = playComposites(home, story).flatMap((step) => step.effects);

  test('gives the events of AWS', () => {
    const told = effects.flatMap((effect) => (effect.kind === 'stateChange' ? effect.transition : []));
    const rendered = told.map((each, i) => stateChangeEvent(compositeTransition(each, home), events[i]!.id));
    expect(rendered).toEqual(events);
  });

  test('gives the Lambda payloads of AWS', () => {
    const runs = effects.flatMap((effect) => (effect.kind === 'action' ? effect.action : []));
    expect(runs.map(({ transition }) => lambdaActionPayload(compositeTransition(transition, home)))).toEqual(lambda);
  });
});

describe('the event of a changed configuration', () => {
  const put = (fields: object = {}): CompositeStep => ({
    at: 180_000,
    do: 'putCompositeAlarm',
    request: { AlarmName: 'c', AlarmRule: 'TRUE', AlarmActions: [topic], ...fields },
  });
  const changed = (effects: readonly CompositeEffect[]) =>
    effects
      .flatMap((effect) => (effect.kind === 'configurationChange' ? effect.change : []))
      .map((change) => configurationChangeEvent(compositeChange(change, home), 'id'));
  const configuration = {
    alarmRule: 'TRUE',
    alarmName: 'c',
    actionsEnabled: true,
    timestamp: '1970-01-01T00:03:00.000+0000',
    okActions: [],
    alarmActions: [topic],
    insufficientDataActions: [],
  };

  test('announces a new composite in the state before its first evaluation', () => {
    const [event] = changed(playComposites(home, [put({ AlarmDescription: 'all of it' })])[0]!.effects);
    expect(event).toEqual({
      version: '0',
      id: 'id',
      'detail-type': 'CloudWatch Alarm Configuration Change',
      source: 'aws.cloudwatch',
      account: '123456789012',
      time: '1970-01-01T00:03:00Z',
      region: 'us-east-1',
      resources: [arn('c')],
      detail: {
        alarmName: 'c',
        operation: 'create',
        state: { value: 'INSUFFICIENT_DATA', timestamp: '1970-01-01T00:03:00.000+0000' },
        configuration: { ...configuration, description: 'all of it' },
      },
    });
  });

  test('tells the old configuration of an update beside the new one', () => {
    const { board } = playComposites(home, [put()])[0]!;
    const { effects } = enableCompositeActions(board, ['c'], false, () => undefined, 240_000);
    expect(changed(effects)[0]!.detail).toEqual({
      alarmName: 'c',
      operation: 'update',
      state: { value: 'ALARM', timestamp: '1970-01-01T00:03:00.000+0000' },
      configuration: { ...configuration, actionsEnabled: false, timestamp: '1970-01-01T00:04:00.000+0000' },
      previousConfiguration: configuration,
    });
  });

  test('tells the reason of the last state of a deleted composite', () => {
    const story: CompositeStep[] = [put(), { at: 240_000, do: 'deleteAlarms', names: ['c'] }];
    const { effects } = playComposites(home, story)[1]!;
    expect(changed(effects)[0]!.detail).toMatchObject({
      operation: 'delete',
      state: { value: 'ALARM', reason: `${arn('c')} was created and its alarm rule evaluates to ALARM` },
    });
  });
});
