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
      return compared(wanted, alarmCases.timeline(entry as never), { subset: true });
    },
  }),
};
