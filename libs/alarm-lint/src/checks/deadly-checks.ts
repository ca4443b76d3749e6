import type { Preferences } from '../config/preferences.ts';
import type { Model } from '../model/model.ts';
import type { Check } from './check.ts';
import { expressionRefused } from './expressions/expression-refused.ts';
import { dimensionValueForm } from './metrics/dimension-value-form.ts';
import { dimensionsDiffer } from './metrics/dimensions-differ.ts';
import { dimensionsUnpublished } from './metrics/dimensions-unpublished.ts';
import { metricUnknown } from './metrics/metric-unknown.ts';
import { unitUnpublished } from './metrics/unit-unpublished.ts';
import { alarmRefused } from './thresholds/alarm-refused.ts';
import { thresholdUnreachable } from './thresholds/threshold-unreachable.ts';

/** Checks whose problems keep an alarm out of ALARM for good, as far as one stack tells. */
export const deadlyChecks: readonly Check[] = [
  alarmRefused,
  dimensionValueForm,
  dimensionsDiffer,
  dimensionsUnpublished,
  expressionRefused,
  metricUnknown,
  thresholdUnreachable,
  unitUnpublished,
];

/** Returns the names of alarms that can never go to ALARM, with the reason; silence that counts as bad still fires. */
export function deadAlarms(model: Model, preferences: Preferences): ReadonlyMap<string, string> {
  const firesInSilence = new Set(
    model.alarms.filter(({ treatMissingData }) => treatMissingData === 'breaching').map(({ resource }) => resource),
  );
  const dead = new Map<string, string>();
  for (const check of deadlyChecks)
    for (const { resource, message } of check.find(model, preferences))
      if (!firesInSilence.has(resource)) dead.set(resource.name, message);
  return dead;
}
