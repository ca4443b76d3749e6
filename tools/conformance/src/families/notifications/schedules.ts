import { demandDefaultBus, nextRuns, parseSchedule, rateSeconds } from '@shopwatch/notifications';
import { attempt, compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';

/** Whether EventBridge takes a schedule, and when it runs. */
export const scheduleExpressions: ListFamily = {
  name: 'schedule-expressions',
  shape: 'list',
  recognises: (entry) => typeof entry.expression === 'string' && !('series' in entry) && 'expected' in entry,
  case: (entry): ConformanceCase => ({
    id: entry.id ?? entry.expression,
    run: () =>
      compared(
        entry.expected,
        attempt(() => observe(entry)),
      ),
  }),
};

function observe({ expression, eventBusName, after, expected }: JsonObject): JsonObject {
  demandDefaultBus(eventBusName);
  const schedule = parseSchedule(expression);
  const next: readonly string[] | undefined = expected.next;
  return {
    valid: true,
    ...('periodSeconds' in expected && { periodSeconds: schedule.kind === 'rate' ? rateSeconds(schedule) : undefined }),
    ...(next && { next: nextRuns(schedule, Date.parse(after), Math.max(next.length, 1)).map(utc) }),
  };
}

function utc(moment: number): string {
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}
