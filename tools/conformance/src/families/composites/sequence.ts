import { playComposites, type CompositeEffect, type CompositeStep, type PlayedStep } from '@shopwatch/cloudwatch';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';
import { arnOf, home, nameOf, triggeringAlarms } from './home.ts';

const topic = 'arn:aws:sns:us-east-1:123456789012:';

/** Children that change one after the other below one composite. */
export const compositeSequences: ListFamily = {
  name: 'composite-rules',
  shape: 'list',
  recognises: (entry) => typeof entry.rule === 'string' && Array.isArray(entry.steps),
  case: ({ id, rule, steps }): ConformanceCase => ({
    id,
    run() {
      const played = play(rule, steps);
      const wanted = steps.map((step: JsonObject) => step.expect);
      return compared(
        wanted,
        wanted.map((expect: JsonObject, index: number) => shown(expect, played[index + 1]!, played[index]!)),
      );
    },
  }),
};

/** The step that puts the composite, and those of the case. */
function play(rule: string, steps: readonly JsonObject[]): readonly PlayedStep[] {
  const names = [...new Set(steps.flatMap(({ set }) => Object.keys(set)))];
  const story: CompositeStep[] = names.flatMap((name): CompositeStep[] => [
    { at: 0, do: 'putMetricAlarm', name },
    { at: 0, do: 'setAlarmState', name, value: 'OK' },
  ]);
  const request = {
    AlarmName: 'composite',
    AlarmRule: rule.replaceAll(/<arn([^>]*)>|\{([^}]*)\}/g, (_, inAngles?: string, inBraces?: string) =>
      arnOf(inAngles ?? inBraces!),
    ),
    OKActions: [`${topic}ok`],
    AlarmActions: [`${topic}alarm`],
  };
  const start = story.push({ at: 0, do: 'putCompositeAlarm', request }) - 1;
  steps.forEach(({ set }, index) => {
    for (const [name, value] of Object.entries(set))
      story.push({
        at: (index + 1) * 1000,
        do: 'setAlarmState',
        name,
        value: value as 'OK' | 'ALARM' | 'INSUFFICIENT_DATA',
      });
  });
  return playComposites(home, story).slice(start);
}

/** What a step shows of what the case looks at. */
function shown(expect: JsonObject, after: PlayedStep, before: PlayedStep): JsonObject {
  const { state } = after.board.composites.get('composite')!;
  const everything: JsonObject = {
    state: state.value,
    triggering: triggeringAlarms(state.reasonData).map(({ arn, state: { value } }) => [nameOf(arn), value]),
    topic: after.effects
      .flatMap(target)
      .map((arn) => arn.slice(topic.length))
      .join(', '),
    unchanged: state === before.board.composites.get('composite')!.state,
  };
  return Object.fromEntries(Object.keys(expect).map((key) => [key, everything[key]]));
}

function target(effect: CompositeEffect): readonly string[] {
  return effect.kind === 'action' ? [effect.action.target] : [];
}
