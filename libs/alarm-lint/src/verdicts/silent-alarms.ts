import type { StackSource } from '../assembly/stack-source.ts';
import { compositeNeverFires } from '../checks/composites/composite-never-fires.ts';
import { everyAlarm } from '../model/every-alarm.ts';
import { deadlyChecks } from '../checks/deadly-checks.ts';
import { turnedAway } from '../checks/topics/topic-outcome.ts';
import { defaultPreferences } from '../config/preferences.ts';
import type { Model } from '../model/model.ts';
import { readModel } from '../model/read-model.ts';

/** An alarm and what keeps it from telling anybody. */
export interface SilentAlarm {
  readonly name: string;
  /** It can never go to ALARM: by which check, and why. */
  readonly neverFires: readonly { readonly check: string; readonly message: string }[];
  /** Its messages are turned away: at which check, in AWS's words. */
  readonly turnedAway: readonly { readonly check: string; readonly message: string }[];
}

/** Returns every alarm of the templates with what keeps it silent, if anything does, whether somebody accepted that or not. */
export function silentAlarms(sources: readonly StackSource[]): readonly SilentAlarm[] {
  const model = readModel(sources);
  const deadly = [...deadlyChecks, compositeNeverFires].flatMap((check) =>
    [...check.find(model, defaultPreferences)].map(({ resource, message }) => ({ resource, check: check.id, message })),
  );
  const away = [
    ...turnedAwayBy(model, 'topic key', 'topic-key-unusable'),
    ...turnedAwayBy(model, 'topic policy', 'topic-policy-closed'),
  ];
  return everyAlarm(model).map(({ name, resource }) => ({
    name,
    neverFires: deadly.filter((each) => each.resource === resource).map(({ check, message }) => ({ check, message })),
    turnedAway: away.filter((each) => each.alarm === resource).map(({ check, message }) => ({ check, message })),
  }));
}

function turnedAwayBy(model: Model, stage: 'topic key' | 'topic policy', check: string) {
  return turnedAway(model, stage).flatMap(({ alarms, outcome }) =>
    alarms.map(({ resource }) => ({ alarm: resource, check, message: outcome.reason.text })),
  );
}
