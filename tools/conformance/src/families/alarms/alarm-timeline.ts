import { alarmCases } from '@shopwatch/cloudwatch';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';

/** One evaluation of a real alarm, with all that had been published before it. */
export const alarmTimeline: ListFamily = {
  name: 'alarm-timeline',
  shape: 'list',
  recognises: (entry) => typeof entry.alarm === 'object' && 'evaluateAt' in entry,
  case: (entry): ConformanceCase => ({
    id: entry.id,
    run() {
      const { changed, expected } = entry;
      const wanted: JsonObject = changed === undefined ? expected : { ...expected, changed };
      const found: JsonObject = alarmCases.timeline(entry as never);
      const outcome = compared(wanted, found, { subset: true });
      if (outcome.ok || entry.alarm.Metrics === undefined) return outcome;
      return { ...outcome, ok: compared(timeless(wanted), timeless(found), { subset: true }).ok };
    },
  }),
};

/**
 * Leaves out when the empty periods began: alarms on expressions were seen to look at the newest period or at the one before it,
 * so that the moment of a period without datapoint is no promise of AWS's (recorded 2026).
 */
function timeless({ reasonData, ...facts }: JsonObject): JsonObject {
  const without = (one: JsonObject): JsonObject => ({
    ...one,
    evaluatedDatapoints: one.evaluatedDatapoints?.map(({ timestamp, ...datapoint }: JsonObject) =>
      datapoint.value === undefined ? datapoint : { timestamp, ...datapoint },
    ),
  });
  return { ...without(facts), ...(reasonData === undefined ? {} : { reasonData: without(reasonData) }) };
}
