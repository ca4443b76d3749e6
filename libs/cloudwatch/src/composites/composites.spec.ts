import delivery from '../../testdata/composites/suppression-delivery.json' with { type: 'json' };
import sequences from '../../testdata/composites/sequences.json' with { type: 'json' };
import timelines from '../../testdata/composites/timelines.json' with { type: 'json' };
import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import type { CompositeAlarm, CompositeAlarmRequest } from './composite-alarm.ts';
import type { CompositeEffect, CompositeTransition } from './effects.ts';
import { playComposites, type CompositeStep, type PlayedStep } from './play-composites.ts';
import { suppressionReason } from './reasons.ts';
import { awsTimestamp } from '../alarms/timestamps.ts';

const home = { account: '123456789012', region: 'us-east-1' };
const topic = 'arn:aws:sns:us-east-1:123456789012:';

describe('recorded timelines', () => {
  describe.each(timelines)('$id', ({ steps }) => {
    const recorded = steps as unknown as readonly RecordedStep[];
    const played = playComposites(home, recorded.map(asStep));

    test.each(recorded.map((step, i) => ({ ...step, i })))(
      'step $i: $op $alarm $rule',
      ({ i, error, expect: shown }) => {
        expect(played[i]!.error?.message).toBe(error);
        for (const [name, facts] of Object.entries(shown ?? {})) {
          expect(described(played[i]!.board.composites.get(name)!)).toEqual(recordedFacts(facts));
        }
      },
    );
  });
});

describe('recorded sequences', () => {
  describe.each(sequences)('$id', ({ rule, steps }) => {
    const request = {
      AlarmName: 'composite',
      AlarmRule: withArns(rule),
      OKActions: [`${topic}ok`],
      AlarmActions: [`${topic}alarm`],
    };
    const story: CompositeStep[] = ['1', '2'].flatMap((name) => [
      { at: 0, do: 'putMetricAlarm', name },
      { at: 0, do: 'setAlarmState', name, value: 'OK' },
    ]);
    story.push({ at: 0, do: 'putCompositeAlarm', request });
    const start = story.length;
    steps.forEach(({ set }, i) => {
      const [[name, value]] = Object.entries(set) as [[string, AlarmStateValue]];
      story.push({ at: (i + 1) * 1000, do: 'setAlarmState', name, value });
    });
    const played = playComposites(home, story);

    test.each(steps.map((step, i) => ({ ...step, i })))('step $i: $set', ({ i, expect: shown }) => {
      const step = played[start + i]!;
      const { state } = step.board.composites.get('composite')!;
      expect(state.value).toBe(shown.state);
      expect(triggering(state.reasonData!).map(({ arn, state: { value } }) => [nameOf(arn), value])).toEqual(
        shown.triggering,
      );
      if (shown.topic) expect(actions(step.effects)).toEqual([`${topic}${shown.topic}`]);
      if (shown.unchanged) expect(step).toEqual({ board: played[start + i - 1]!.board, effects: [] });
    });
  });
});

describe('the recorded delivery of suppressed actions', () => {
  const day = '2026-09-14T';
  const at = (time: string) => Date.parse(`${day}${time}Z`);
  const request: CompositeAlarmRequest = delivery.alarm;
  const story: CompositeStep[] = [
    { at: at('06:41:00.000'), do: 'putMetricAlarm', name: 'child' },
    { at: at('06:41:00.000'), do: 'putMetricAlarm', name: 'suppressor' },
    { at: at('06:41:40.710'), do: 'setAlarmState', name: 'child', value: 'OK' },
    { at: at('06:41:41.000'), do: 'setAlarmState', name: 'suppressor', value: 'OK' },
    { at: at('06:41:43.225'), do: 'putCompositeAlarm', request },
    { at: at('06:42:02.864'), do: 'setAlarmState', name: 'child', value: 'ALARM' },
    { at: at('06:42:30.399'), do: 'setAlarmState', name: 'child', value: 'OK' },
    { at: at('06:42:31.856'), do: 'setAlarmState', name: 'suppressor', value: 'ALARM' },
    { at: at('06:42:35.644'), do: 'setAlarmState', name: 'child', value: 'ALARM' },
    { at: at('06:42:49.316'), do: 'setAlarmState', name: 'suppressor', value: 'OK' },
    { at: at('06:44:00.000'), do: 'passTime' },
  ];
  const effects = playComposites(home, story).flatMap((step) => step.effects);

  test('the changes that are told are those of AWS', () => {
    const told = effects.flatMap((effect) => (effect.kind === 'stateChange' ? effect.transition : []));
    const recorded = delivery.events.map(({ detail }) => [facts(detail.state), facts(detail.previousState)]);
    expect(told.map((each) => [toldFacts(each.after, each), toldFacts(each.before, each)])).toEqual(recorded);
  });

  test('the actions that run and those that are held are those of AWS', () => {
    const lines = effects.flatMap((effect) => {
      if (effect.kind === 'action') return { state: 'Succeeded', at: effect.action.at };
      if (effect.kind !== 'history' || effect.item.type !== 'Action') return [];
      expect(delivery.actionHistory).toContainEqual(JSON.parse(effect.item.data));
      return { state: 'Suppressed', at: effect.item.timestamp };
    });
    const recorded = delivery.actionHistory.map((line) => ({ state: line.actionState, at: line.stateUpdateTimestamp }));
    expect(lines).toEqual(recorded);
  });

  test.each(delivery.timeline.filter((row) => row.expect))('$at $input: $expect', ({ at, expect: shown }) => {
    const now = effects.filter((effect) => happenedAt(effect) === Date.parse(at));
    const told = now.flatMap((effect) => (effect.kind === 'stateChange' ? effect.transition.after : [])).at(-1);
    expect(told?.state.value).toBe(shown?.value);
    expect(told?.suppression?.by ?? null).toBe(shown?.suppressedBy);
    const ran = now.some(({ kind }) => kind === 'action') ? 'Succeeded' : null;
    const held = now.some((effect) => effect.kind === 'history' && effect.item.type === 'Action') ? 'Suppressed' : null;
    expect(ran ?? held).toBe(shown?.action);
  });
});

interface RecordedState {
  readonly actionsSuppressedBy?: string;
  readonly actionsSuppressedReason?: string;
  readonly value: string;
  readonly reason: string;
  readonly reasonData?: string;
  readonly timestamp: string;
}

interface RecordedFacts {
  readonly StateValue: string;
  readonly StateReason: string;
  readonly triggeringAlarms: readonly { readonly alarm: string; readonly value: string; readonly timestamp: string }[];
  readonly StateUpdated: string;
  readonly StateTransitioned: string;
  readonly ActionsSuppressedBy: string | null;
}

interface RecordedStep {
  readonly at?: string;
  readonly op: string;
  readonly alarm: string;
  readonly state: AlarmStateValue;
  readonly rule: string;
  readonly names: readonly string[];
  readonly ActionsSuppressor?: string;
  readonly ActionsSuppressorWaitPeriod?: number;
  readonly ActionsSuppressorExtensionPeriod?: number;
  readonly error?: string;
  readonly expect?: Readonly<Record<string, RecordedFacts>>;
}

/** Steps without a server timestamp are played at a time of their own, after all others. */
function asStep(step: RecordedStep, index: number): CompositeStep {
  const at = Date.parse(step.at ?? `2026-09-14T06:32:${10 + index}.000Z`);
  switch (step.op) {
    case 'PutMetricAlarm':
      return { at, do: 'putMetricAlarm', name: step.alarm };
    case 'SetAlarmState':
      return { at, do: 'setAlarmState', name: step.alarm, value: step.state };
    case 'DeleteAlarms':
      return { at, do: 'deleteAlarms', names: step.names };
    default:
      return {
        at,
        do: 'putCompositeAlarm',
        request: { AlarmName: step.alarm, AlarmRule: step.rule, ...suppressionOf(step) },
      };
  }
}

function suppressionOf(step: RecordedStep): Partial<CompositeAlarmRequest> {
  const { ActionsSuppressor, ActionsSuppressorWaitPeriod, ActionsSuppressorExtensionPeriod } = step;
  return { ActionsSuppressor, ActionsSuppressorWaitPeriod, ActionsSuppressorExtensionPeriod };
}

/** The facts of a state in a recorded event. */
function facts(state: RecordedState): object {
  const { actionsSuppressedBy: by, actionsSuppressedReason: because, value, reason, reasonData, timestamp } = state;
  return { by, because, value, reason, reasonData, timestamp };
}

function toldFacts({ state, suppression }: CompositeAlarm, { suppressorArn = '' }: CompositeTransition): object {
  const { value, reason, reasonData } = state;
  const because = suppression && suppressionReason(suppression, suppressorArn);
  return { by: suppression?.by, because, value, reason, reasonData, timestamp: awsTimestamp(state.updatedAt) };
}

function described({ state, suppression }: CompositeAlarm): object {
  return {
    value: state.value,
    reason: state.reason,
    triggering: triggering(state.reasonData!),
    updated: state.updatedAt,
    transitioned: state.transitionedAt,
    suppressedBy: suppression?.by ?? null,
  };
}

function recordedFacts(facts: RecordedFacts): object {
  return {
    value: facts.StateValue,
    reason: withArns(facts.StateReason),
    triggering: facts.triggeringAlarms.map(({ alarm, value, timestamp }) => ({
      arn: withArns(`{${alarm}}`),
      state: { value, timestamp: awsTimestamp(Date.parse(timestamp)) },
    })),
    updated: Date.parse(facts.StateUpdated),
    transitioned: Date.parse(facts.StateTransitioned),
    suppressedBy: facts.ActionsSuppressedBy,
  };
}

function triggering(
  reasonData: string,
): readonly { readonly arn: string; readonly state: { readonly value: string } }[] {
  return (JSON.parse(reasonData) as { triggeringAlarms: [] }).triggeringAlarms;
}

function withArns(text: string): string {
  return text.replaceAll(/\{(\w+)\}/g, 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:$1');
}

function nameOf(arn: string): string {
  return arn.split(':').at(-1)!;
}

function actions(effects: PlayedStep['effects']): readonly string[] {
  return effects.flatMap((effect) => (effect.kind === 'action' ? effect.action.target : []));
}

function happenedAt(effect: CompositeEffect): number {
  switch (effect.kind) {
    case 'history':
      return effect.item.timestamp;
    case 'stateChange':
      return effect.transition.after.state.updatedAt;
    case 'configurationChange':
      return effect.change.at;
    case 'action':
      return effect.action.at;
    default:
      return effect satisfies never;
  }
}
