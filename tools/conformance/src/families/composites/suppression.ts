import { playSuppression, type SuppressionMove } from '@shopwatch/cloudwatch';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';

/** When the actions of a composite with a suppressor run; times are seconds. */
export const compositeSuppression: ListFamily = {
  name: 'composite-rules',
  shape: 'list',
  recognises: (entry) => Array.isArray(entry.events) && ('waitPeriod' in entry || 'waitSeconds' in entry),
  case: (entry): ConformanceCase => ({
    id: entry.id,
    run() {
      const periods = {
        waitSeconds: entry.waitPeriod ?? entry.waitSeconds,
        extensionSeconds: entry.extensionPeriod ?? entry.extensionSeconds,
      };
      const runs = playSuppression(periods, entry.initial, entry.events.map(move));
      const expected = (entry.expected?.actions ?? entry.actions).map(action);
      return compared(
        expected,
        runs.map(({ at, value }) => [at / 1000, value]),
      );
    },
  }),
};

function move(event: JsonObject): SuppressionMove {
  const [second, alarm, value] = Array.isArray(event) ? event : [event.second, event.alarm, event.value];
  return { at: second * 1000, alarm, value };
}

function action(given: JsonObject): readonly unknown[] {
  return Array.isArray(given) ? given : [given.second, given.value];
}
