import type { CronSchedule, RateSchedule, Schedule } from './ast.ts';
import { firstAllowed, firstDay } from './cron-values.ts';
import { rateSeconds } from './schedule.ts';

const MINUTE = 60_000;

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
  const from = new Date(Math.floor(after / MINUTE) * MINUTE + MINUTE);
  const thisYear = from.getUTCFullYear();
  for (let year = firstAllowed(schedule, 'years', thisYear); year !== undefined;) {
    const found = nextInYear(schedule, year, year === thisYear ? from : undefined);
    if (found !== undefined) return found;
    year = firstAllowed(schedule, 'years', year + 1);
  }
  return undefined;
}

/** @param from the first instant to look at; by default the whole year */
function nextInYear(schedule: CronSchedule, year: number, from: Date | undefined): number | undefined {
  const thisMonth = from ? from.getUTCMonth() + 1 : 1;
  for (let month = firstAllowed(schedule, 'months', thisMonth); month !== undefined;) {
    const found = nextInMonth(schedule, year, month, month === thisMonth ? from : undefined);
    if (found !== undefined) return found;
    month = firstAllowed(schedule, 'months', month + 1);
  }
  return undefined;
}

function nextInMonth(schedule: CronSchedule, year: number, month: number, from: Date | undefined): number | undefined {
  const today = from ? from.getUTCDate() : 1;
  for (let day = firstDay(schedule, year, month, today); day !== undefined;) {
    const time = nextInDay(schedule, day === today ? from : undefined);
    if (time !== undefined) return Date.UTC(year, month - 1, day) + time;
    day = firstDay(schedule, year, month, day + 1);
  }
  return undefined;
}

/** Milliseconds after midnight. */
function nextInDay(schedule: CronSchedule, from: Date | undefined): number | undefined {
  const thisHour = from ? from.getUTCHours() : 0;
  const hour = firstAllowed(schedule, 'hours', thisHour);
  if (hour === undefined) return undefined;
  const minute = firstAllowed(schedule, 'minutes', hour === thisHour && from ? from.getUTCMinutes() : 0);
  if (minute !== undefined) return (hour * 60 + minute) * MINUTE;
  const laterHour = firstAllowed(schedule, 'hours', hour + 1);
  const firstMinute = firstAllowed(schedule, 'minutes', 0);
  return laterHour === undefined || firstMinute === undefined ? undefined : (laterHour * 60 + firstMinute) * MINUTE;
}
