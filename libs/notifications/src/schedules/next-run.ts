import type { CronSchedule, RateSchedule, Schedule } from './ast.ts';
import { daysOf, valuesOf } from './cron-values.ts';
import { rateSeconds } from './schedule.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/**
 * Finds the first run strictly after an instant, both in epoch milliseconds; a cron expression that never runs again gives
 * `undefined`. A cron looks at every month until the year 2199 at most, so dates that do not exist end the search too.
 *
 * @param startedAt when the rule was created, from which a rate counts; by default the instant itself
 */
export function nextRun(schedule: Schedule, after: number, startedAt = after): number | undefined {
  switch (schedule.kind) {
    case 'rate':
      return nextRate(schedule, after, startedAt);
    case 'cron':
      return nextCron(schedule, after);
    default:
      return schedule satisfies never;
  }
}

/** Lists the next runs, in order; fewer than `count` where the schedule ends. */
export function nextRuns(schedule: Schedule, after: number, count: number, startedAt = after): readonly number[] {
  const runs: number[] = [];
  for (let at = nextRun(schedule, after, startedAt); at !== undefined && runs.length < count;) {
    runs.push(at);
    at = nextRun(schedule, at, startedAt);
  }
  return runs;
}

/** A rate runs every interval after it was created (the first time one interval later). */
function nextRate(schedule: RateSchedule, after: number, startedAt: number): number {
  const interval = rateSeconds(schedule) * 1000;
  const elapsed = Math.max(Math.floor((after - startedAt) / interval), 0);
  return startedAt + (elapsed + 1) * interval;
}

function nextCron(schedule: CronSchedule, after: number): number | undefined {
  const from = Math.floor(after / MINUTE) * MINUTE + MINUTE;
  const start = new Date(from);
  const firstYear = start.getUTCFullYear();
  const firstMonth = start.getUTCMonth() + 1;
  const times = timesOf(schedule);
  const months = valuesOf('months', schedule.fields.months);
  for (const year of valuesOf('years', schedule.fields.years)) {
    if (year < firstYear) continue;
    for (const month of months) {
      if (year === firstYear && month < firstMonth) continue;
      const found = nextInMonth(daysOf(schedule, year, month), Date.UTC(year, month - 1, 1), times, from);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function nextInMonth(
  days: readonly number[],
  monthStart: number,
  times: readonly number[],
  from: number,
): number | undefined {
  const lastTime = times.at(-1) ?? 0;
  for (const day of days) {
    const dayStart = monthStart + (day - 1) * 24 * HOUR;
    if (dayStart + lastTime < from) continue;
    const time = times.find((each) => dayStart + each >= from);
    if (time !== undefined) return dayStart + time;
  }
  return undefined;
}

/** The times of a day at which a schedule runs, in milliseconds after midnight, ascending. */
function timesOf({ fields }: CronSchedule): readonly number[] {
  const minutes = valuesOf('minutes', fields.minutes);
  return valuesOf('hours', fields.hours).flatMap((hour) => minutes.map((minute) => hour * HOUR + minute * MINUTE));
}
