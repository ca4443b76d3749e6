import {
  playComposites,
  type CompositeAlarmRequest,
  type CompositeEffect,
  type CompositeStep,
  type PlayedStep,
} from '@shopwatch/cloudwatch';
import { compositeTransition, lambdaActionPayload, stateChangeEvent } from '@shopwatch/notifications';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject } from '../../family.ts';
import { home, nameOf } from './home.ts';

/** What a recorded delivery was about: the composite, and what happened to the alarms around it. */
interface Delivery {
  readonly request: CompositeAlarmRequest;
  readonly inputs: readonly { readonly at: number; readonly text: string }[];
}

const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:notify';

/** Rows of [time, input, what holds then]; each of them is a case. */
export function deliveryTimelineCases(
  rows: readonly JsonObject[],
  alarm?: CompositeAlarmRequest,
): readonly ConformanceCase[] {
  const delivery: Delivery = {
    request: alarm ?? requestIn(rows.find(({ input }) => input.startsWith('PutCompositeAlarm'))?.input ?? ''),
    inputs: rows.map(({ at, input }) => ({ at: Date.parse(at), text: input })),
  };
  return rows.flatMap((row, index): readonly ConformanceCase[] => {
    if (row.expect === null || row.expect === undefined) return [];
    const run = () => compared(row.expect, shown(play(delivery)[index]!, delivery, row));
    return [{ id: `delivery ${row.at} ${row.input}`, run }];
  });
}

/** The events, action history and Lambda payloads of one recorded delivery. */
export function suppressionDeliveryCases(document: JsonObject): readonly ConformanceCase[] {
  const day = String(document.events?.[0]?.time ?? '').slice(0, 11);
  const inputs: readonly [string, string][] = document.inputs;
  const since = /child OK at ([\d:.]+)/.exec(document.children ?? '')?.[1] ?? inputs[0]![0];
  const delivery: Delivery = {
    request: document.alarm,
    inputs: [
      { at: Date.parse(`${day}${since}Z`), text: 'child OK' },
      ...inputs.map(([time, text]) => ({ at: Date.parse(`${day}${time}Z`), text })),
      { at: Date.parse(`${day}${inputs.at(-1)![0]}Z`) + 3_600_000, text: '(all periods end)' },
    ],
  };
  const effects = () => play(delivery).flatMap((step) => step.effects);
  return [
    {
      id: 'suppression delivery: events',
      run: () => compared(document.events.map(envelopeFree), effects().flatMap(stateChanges)),
    },
    {
      id: 'suppression delivery: action history',
      run: () => compared(document.actionHistory.map(actionLine), effects().flatMap(actionLines)),
    },
    { id: 'suppression delivery: Lambda payloads', run: () => compared(document.lambda, effects().flatMap(payloads)) },
  ];
}

/** The alarms that are not given exist before, in state OK. */
function play({ request, inputs }: Delivery): readonly PlayedStep[] {
  const child = nameOf(/\(\s*"?([^")]+)"?\s*\)/.exec(request.AlarmRule)![1]!);
  const names: Record<string, string> = { child, suppressor: request.ActionsSuppressor! };
  const start = inputs[0]!.at - 1000;
  const before: CompositeStep[] = Object.values(names).flatMap((name): CompositeStep[] => [
    { at: start, do: 'putMetricAlarm', name },
  ]);
  before.push({ at: start, do: 'setAlarmState', name: names.suppressor!, value: 'OK' });
  const steps = inputs.map(({ at, text }): CompositeStep => {
    if (text.startsWith('PutCompositeAlarm')) return { at, do: 'putCompositeAlarm', request };
    const [who, value] = text.split(' ');
    const name = names[who!];
    return name === undefined
      ? { at, do: 'passTime' }
      : { at, do: 'setAlarmState', name, value: value as 'OK' | 'ALARM' };
  });
  return playComposites(home, [...before, ...steps]).slice(before.length);
}

/** Reads `PutCompositeAlarm (rule ALARM("child"), suppressor OK, wait 5, extension 5)`. */
function requestIn(text: string): CompositeAlarmRequest {
  const part = (pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
  return {
    AlarmName: 'composite',
    AlarmRule: part(/rule (.+?), suppressor/),
    AlarmActions: [functionArn],
    ActionsSuppressor: 'suppressor',
    ActionsSuppressorWaitPeriod: Number(part(/wait (\d+)/)),
    ActionsSuppressorExtensionPeriod: Number(part(/extension (\d+)/)),
  };
}

function shown({ board, effects }: PlayedStep, { request }: Delivery, { at }: JsonObject): JsonObject {
  const alarm = board.composites.get(request.AlarmName);
  const now = effects.filter((effect) => timeOf(effect) === Date.parse(at));
  return {
    value: alarm?.state.value,
    suppressedBy: alarm?.suppression?.by ?? null,
    event: now.some(({ kind }) => kind === 'stateChange'),
    action: now.flatMap(actionLines)[0]?.actionState ?? null,
  };
}

function timeOf(effect: CompositeEffect): number {
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

function stateChanges(effect: CompositeEffect): readonly JsonObject[] {
  if (effect.kind !== 'stateChange') return [];
  return [envelopeFree(stateChangeEvent(compositeTransition(effect.transition, home), ''))];
}

/** Some recordings leave the envelope out. */
function envelopeFree({ time, resources, detail }: JsonObject): JsonObject {
  return { time, resources, detail };
}

function actionLine({ actionState, stateUpdateTimestamp, notificationResource }: JsonObject): JsonObject {
  return { actionState, stateUpdateTimestamp, notificationResource };
}

/** Held actions are in the history already; those that run get there when they are done. */
function actionLines(effect: CompositeEffect): readonly JsonObject[] {
  if (effect.kind === 'history' && effect.item.type === 'Action') return [actionLine(JSON.parse(effect.item.data))];
  if (effect.kind !== 'action') return [];
  const { at, target } = effect.action;
  return [{ actionState: 'Succeeded', stateUpdateTimestamp: at, notificationResource: target }];
}

function payloads(effect: CompositeEffect): readonly object[] {
  if (effect.kind !== 'action') return [];
  return [lambdaActionPayload(compositeTransition(effect.action.transition, home))];
}
