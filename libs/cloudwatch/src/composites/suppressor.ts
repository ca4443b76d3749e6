import type { CompositeConfiguration } from './composite-alarm.ts';
import { referencedName } from './rule/references.ts';
import type { SuppressionPeriods } from './suppression.ts';

/** Names the alarm that holds back the actions of a composite while it is in ALARM, if there is one. */
export function suppressorName({ ActionsSuppressor }: CompositeConfiguration): string | undefined {
  return ActionsSuppressor === undefined ? undefined : referencedName(ActionsSuppressor);
}

/** Returns the periods of a composite's suppressor. */
export function suppressionPeriods(configuration: CompositeConfiguration): SuppressionPeriods {
  return {
    waitSeconds: configuration.ActionsSuppressorWaitPeriod ?? 0,
    extensionSeconds: configuration.ActionsSuppressorExtensionPeriod ?? 0,
  };
}

/** Writes the suppressor as events and history show it: nothing at all without one. */
export function suppressorFields(configuration: CompositeConfiguration): object {
  if (configuration.ActionsSuppressor === undefined) return {};
  return {
    actionsSuppressor: configuration.ActionsSuppressor,
    actionsSuppressorWaitPeriod: configuration.ActionsSuppressorWaitPeriod,
    actionsSuppressorExtensionPeriod: configuration.ActionsSuppressorExtensionPeriod,
  };
}
