import { playComposites, type CompositeAlarm, type CompositeStep, type PlayedStep } from '@shopwatch/cloudwatch';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';
import { arnOf, home, nameOf, triggeringAlarms } from './home.ts';

/** A recorded story of several alarms; each of its steps is a case. */
export function timelineCases({ id, steps }: JsonObject): readonly ConformanceCase[] {
  let played: readonly PlayedStep[] | undefined;
  return steps.map((step: JsonObject, index: number): ConformanceCase => ({
    id: `${id} step ${index}`,
    run() {
      played ??= playComposites(home, story(steps));
      return compared(expectation(step), observation(step, played[index]!));
    },
  }));
}

/** Timelines in a list of their own; the whole story is one case. */
export const compositeTimelines: ListFamily = {
  name: 'composite-timeline',
  shape: 'list',
  recognises: (entry) => Array.isArray(entry.steps) && entry.steps.some((step: JsonObject) => 'op' in step),
  case: (entry): ConformanceCase => ({
    id: entry.id,
    run() {
      const outcomes = timelineCases(entry).map((one) => one.run());
      return outcomes.find(({ ok }) => !ok) ?? { ok: true, expected: entry.id, actual: entry.id };
    },
  }),
};

/** Steps without a server timestamp happen right after the one before. */
function story(steps: readonly JsonObject[]): readonly CompositeStep[] {
  let at = 0;
  return steps.map((step) => {
    at = step.at === undefined ? at + 1 : Date.parse(step.at);
    return asStep(step, at);
  });
}

function asStep(step: JsonObject, at: number): CompositeStep {
  switch (step.op) {
    case 'PutMetricAlarm':
      return { at, do: 'putMetricAlarm', name: step.alarm };
    case 'SetAlarmState':
      return { at, do: 'setAlarmState', name: step.alarm, value: step.state };
    case 'DeleteAlarms':
      return { at, do: 'deleteAlarms', names: step.names };
    case 'PutCompositeAlarm': {
      const { ActionsSuppressor, ActionsSuppressorWaitPeriod, ActionsSuppressorExtensionPeriod } = step;
      const suppression = { ActionsSuppressor, ActionsSuppressorWaitPeriod, ActionsSuppressorExtensionPeriod };
      return { at, do: 'putCompositeAlarm', request: { AlarmName: step.alarm, AlarmRule: step.rule, ...suppression } };
    }
    // What else was done (waiting, looking, enabling actions) changes no state.
    default:
      return { at, do: 'passTime' };
  }
}

function expectation({ error, expect }: JsonObject): JsonObject {
  const { code, message } = typeof error === 'object' && error !== null ? error : { message: error };
  return {
    // {name A} stands for the name of alarm A, {A} for its ARN.
    message: message?.replaceAll(/\{name ([^}]+)\}/g, '$1') ?? null,
    ...(code === undefined ? {} : { code }),
    shown: Object.fromEntries(
      Object.entries((expect ?? {}) as JsonObject).map(([name, facts]) => [name, expectedFacts(facts)]),
    ),
  };
}

function expectedFacts(facts: JsonObject): JsonObject {
  const reason = facts.StateReason?.replaceAll(/\{([^}]+)\}/g, (_: string, name: string) => arnOf(name));
  return { ...facts, ...(reason === undefined ? {} : { StateReason: reason }) };
}

function observation({ expect, error: refusal }: JsonObject, { board, error }: PlayedStep): JsonObject {
  const shown = Object.entries((expect ?? {}) as JsonObject).map(([name, facts]) => {
    const alarm = board.composites.get(name);
    const all = alarm === undefined ? {} : factsOf(alarm);
    return [name, Object.fromEntries(Object.keys(facts).map((key) => [key, all[key]]))];
  });
  return {
    message: error?.message ?? null,
    ...(refusal?.code === undefined ? {} : { code: error?.code }),
    shown: Object.fromEntries(shown),
  };
}

function factsOf({ state, suppression }: CompositeAlarm): JsonObject {
  return {
    StateValue: state.value,
    StateReason: state.reason,
    triggeringAlarms: triggeringAlarms(state.reasonData).map(({ arn, state: { value, timestamp } }) => ({
      alarm: nameOf(arn),
      value,
      timestamp: timestamp.replace('+0000', 'Z'),
    })),
    StateUpdated: new Date(state.updatedAt).toISOString(),
    StateTransitioned: new Date(state.transitionedAt).toISOString(),
    ActionsSuppressedBy: suppression?.by ?? null,
  };
}
