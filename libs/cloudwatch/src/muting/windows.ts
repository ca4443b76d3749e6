import type { Instant } from '../series.ts';
import type { LocalTime } from '../wall-clock.ts';
import { allowsDay, type Cron } from './cron.ts';
import { clockOf, instantOf, localTime, type Clock } from './local-time.ts';
import type { MuteSchedule } from './schedule.ts';

/** A span in which actions are muted, the end excluded. */
export interface MuteWindow {
  readonly start: Instant;
  readonly end: Instant;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A leap day comes back after eight years at the latest; what does not begin within them never does. */
const horizonDays = 8 * 366;

/** Finds the window that a schedule has open at an instant, the one that began last when they overlap. */
export function windowAt(schedule: MuteSchedule, at: Instant): MuteWindow | undefined {
  const { durationMilliseconds } = schedule;
  const start = lastStart(schedule, at, at - durationMilliseconds);
  return start === undefined ? undefined : { start, end: start + durationMilliseconds };
}

/** Tells when the next window begins, after an instant. */
export function nextStart({ expression, timeZone }: MuteSchedule, after: Instant): Instant | undefined {
  const clock = clockOf(timeZone);
  if (expression.kind === 'at') {
    const start = instantOf(clock, expression.local);
    return start !== undefined && start > after ? start : undefined;
  }
  const today = dayOf(localTime(clock, after));
  for (let offset = 0; offset <= horizonDays; offset += 1) {
    const start = firstStartOn(expression.cron, clock, today + offset * day, after);
    if (start !== undefined) return start;
  }
  return undefined;
}

/** Finds the last beginning at or before `at` and after `since`. */
function lastStart({ expression, timeZone }: MuteSchedule, at: Instant, since: Instant): Instant | undefined {
  const clock = clockOf(timeZone);
  if (expression.kind === 'at') {
    const start = instantOf(clock, expression.local);
    return start !== undefined && start <= at && start > since ? start : undefined;
  }
  const earliest = dayOf(localTime(clock, since));
  for (let date = dayOf(localTime(clock, at)); date >= earliest; date -= day) {
    const start = lastStartOn(expression.cron, clock, date, at);
    if (start !== undefined) return start > since ? start : undefined;
  }
  return undefined;
}

function firstStartOn(cron: Cron, clock: Clock, date: LocalTime, after: Instant): Instant | undefined {
  if (!allowsDay(cron, new Date(date))) return undefined;
  const now = localTime(clock, after);
  for (const local of timesOn(cron, date)) {
    if (local < now - clockChange) continue;
    const start = instantOf(clock, local);
    if (start !== undefined && start > after) return start;
  }
  return undefined;
}

function lastStartOn(cron: Cron, clock: Clock, date: LocalTime, at: Instant): Instant | undefined {
  if (!allowsDay(cron, new Date(date))) return undefined;
  const now = localTime(clock, at);
  for (const local of timesOn(cron, date).reverse()) {
    if (local > now + clockChange) continue;
    const start = instantOf(clock, local);
    if (start !== undefined && start <= at) return start;
  }
  return undefined;
}

/** No clock is set by more than that; times further off need no look at the time zone. */
const clockChange = 3 * hour;

function timesOn({ hour: hours, minute: minutes }: Cron, date: LocalTime): LocalTime[] {
  return hours.values.flatMap((h) => minutes.values.map((m) => date + h * hour + m * minute));
}

function dayOf(local: LocalTime): LocalTime {
  return Math.floor(local / day) * day;
}
